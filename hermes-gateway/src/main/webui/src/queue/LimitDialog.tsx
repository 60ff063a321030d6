import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { busy } from '../ui/busy';
import { isReady, limitOf, type LimitDraft } from './limitDraft';
import { LimitFields } from './LimitFields';
import { useSetLimit } from './useLimits';

interface Props {
  start: LimitDraft;
  onClose: () => void;
}

export function LimitDialog({ start, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const set = useSetLimit();
  const errorOf = (field: string) => (set.error ? asProblem(set.error).fieldError(field) : undefined);
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="limit-title">
      <ModalHeader
        labelId="limit-title"
        title={t('queue.limits.set')}
        description={t('queue.limits.setLead')}
      />
      <ModalBody>
        <Form
          id="set-limit"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady(draft)) set.mutate(limitOf(draft), { onSuccess: onClose });
          }}
        >
          {set.isError && <ProblemAlert error={set.error} />}
          <LimitFields
            draft={draft}
            errorOf={errorOf}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="set-limit"
          isDisabled={!isReady(draft) || set.isPending}
          {...busy(set.isPending)}
        >
          {t('queue.limits.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
