import { AlertActionLink, type AlertProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { Alert } from './Alert';

interface Props {
  error: unknown;
  title?: string;
  variant?: AlertProps['variant'];
  onRetry?: () => void;
  actions?: ReactNode;
}

/** A failed request: what happened, and what to do about it. */
export function ProblemAlert({ error, title, variant = 'danger', onRetry, actions }: Props) {
  const problem = asProblem(error);
  const loose = problem.errors.filter((e) => e.message !== problem.detail);
  return (
    <Alert
      isInline
      variant={variant}
      title={title ?? problem.title}
      role="alert"
      data-kind={problem.kind}
      actionLinks={
        onRetry ? <AlertActionLink onClick={onRetry}>{t('ui.tryAgain')}</AlertActionLink> : actions
      }
    >
      <p>{problem.detail}</p>
      {loose.length > 0 && (
        <ul className="su-plain-list">
          {loose.map((e) => (
            <li key={e.field + e.message}>
              <strong>{e.field}</strong>: {e.message}
            </li>
          ))}
        </ul>
      )}
      {problem.remedy && <Remedy text={problem.remedy} />}
    </Alert>
  );
}

export function Remedy({ text }: { text: string }) {
  return (
    <p className="su-remedy">
      <strong>{t('ui.whatToDo')}</strong> {text}
    </p>
  );
}
