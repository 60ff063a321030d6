import { Flex } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { JobError } from '../api/jobs';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { errorTitle } from './errorTitle';
import { RepairButton } from './RepairButton';
import { Remedy } from '../ui/ProblemAlert';

interface Props {
  error: JobError;
  title?: string;
  actions?: ReactNode;
  /** Where it happened: what may mend it can be begun from here. */
  machine?: { id: string; name: string };
}

/** How a job failed: the sentence, the way out, and the lines that matter. */
export function JobErrorAlert({ error, title, actions, machine }: Props) {
  const repair = error.repair && machine && <RepairButton repair={error.repair} machine={machine} />;
  return (
    <Alert
      isInline
      variant="danger"
      role="alert"
      title={title ?? errorTitle(error.kind)}
      data-kind={error.kind}
      actionLinks={
        (actions || repair) && (
          <Flex>
            {repair}
            {actions}
          </Flex>
        )
      }
    >
      <p>{error.message}</p>
      {error.remedy && <Remedy text={error.remedy} />}
      {error.lines && error.lines.length > 0 && (
        <pre className="su-error-lines">{error.lines.join('\n')}</pre>
      )}
      <p className="su-quiet su-error-kind">
        {error.step && t('jobs.step', { step: error.step })}
        <code>{error.kind}</code>
      </p>
    </Alert>
  );
}
