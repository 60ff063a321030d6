import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { EMPTY_POLICY, isReady, policyOf } from './policyDraft';
import { PolicyFields } from './PolicyFields';
import { useAddPolicy } from './useTrust';

export function PolicyDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(EMPTY_POLICY);
  const add = useAddPolicy();
  const errorOf = (field: string) => (add.error ? asProblem(add.error).fieldError(field) : undefined);
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="policy-title">
      <ModalHeader
        labelId="policy-title"
        title={t('trust.policies.add')}
        description={t('trust.policies.addLead')}
      />
      <ModalBody>
        <Form
          id="add-policy"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady(draft)) add.mutate(policyOf(draft), { onSuccess: onClose });
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <PolicyFields
            draft={draft}
            errorOf={errorOf}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="add-policy"
          isDisabled={!isReady(draft) || add.isPending}
          {...busy(add.isPending)}
        >
          {t('trust.policies.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
