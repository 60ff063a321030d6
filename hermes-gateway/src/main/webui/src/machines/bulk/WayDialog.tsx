import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { Modal } from '../../ui/Modal';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TextField } from '../../ui/TextField';
import { useBulkEdit } from './useBulkEdit';

interface Props {
  machines: Machine[];
  onClose: () => void;
}

/** Through which machine many are reached; which of them it cannot lead to, the refusal says. */
export function WayDialog({ machines, onClose }: Props) {
  const [jump, setJump] = useState('');
  const edit = useBulkEdit();
  const problem = edit.error ? asProblem(edit.error) : undefined;
  const submit = () =>
    edit.mutate(
      { ids: machines.map((machine) => machine.id), changes: { jump: jump.trim() } },
      { onSuccess: onClose },
    );
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="way-title">
      <ModalHeader
        labelId="way-title"
        title={t('machines.bulk.wayTitle', { count: machines.length })}
        description={t('machines.bulk.wayLead')}
      />
      <ModalBody>
        <Form
          id="edit-way"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {edit.isError && <ProblemAlert error={edit.error} />}
          <TextField
            id="way"
            label={t('machines.field.through')}
            help={t('machines.bulk.wayHelp')}
            placeholder="bastion"
            value={jump}
            autoFocus
            error={problem?.fieldError('changes.jump')}
            onChange={setJump}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="edit-way" isDisabled={edit.isPending} {...busy(edit.isPending)}>
          {t('machines.bulk.submit', { count: machines.length })}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
