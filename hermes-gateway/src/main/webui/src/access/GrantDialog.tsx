import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { RIGHTS, type Right } from '../api/access';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { SelectorField } from '../machines/SelectorField';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { busy } from '../ui/busy';
import { instantOf } from './grantText';
import { useAddGrant } from './useAccess';

export function GrantDialog({ onClose }: { onClose: () => void }) {
  const [who, setWho] = useState('');
  const [may, setMay] = useState<Right>('run:low');
  const [on, setOn] = useState('');
  const [note, setNote] = useState('');
  const [ends, setEnds] = useState('');
  const add = useAddGrant();
  const errorOf = (field: string) => (add.error ? asProblem(add.error).fieldError(field) : undefined);
  const isReady = who.trim() !== '' && on.trim() !== '';
  const send = () =>
    add.mutate(
      {
        who: who.trim(),
        may,
        on: on.trim(),
        note: note.trim() || undefined,
        endsAt: instantOf(ends),
      },
      { onSuccess: onClose },
    );
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="grant-title">
      <ModalHeader labelId="grant-title" title={t('access.grants.addTitle')} />
      <ModalBody>
        <Form
          id="add-grant"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) send();
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <TextField
            id="grant-who"
            label={t('access.grants.who')}
            required
            mono
            autoFocus
            placeholder="group:lab"
            help={t('access.grants.whoHelp')}
            value={who}
            error={errorOf('who')}
            onChange={setWho}
          />
          <FormField id="grant-may" label={t('access.grants.may')} required>
            <Choice
              id="grant-may"
              label={t('access.grants.may')}
              value={may}
              options={RIGHTS.map((value) => ({ value, label: t(`access.right.${value}`) }))}
              onChange={setMay}
            />
          </FormField>
          <SelectorField
            id="grant-on"
            value={on}
            read={t('access.grants.read')}
            error={errorOf('on')}
            onChange={setOn}
          />
          <TextField
            id="grant-ends"
            type="datetime-local"
            label={t('access.grants.ends')}
            help={t('access.grants.endsHelp')}
            value={ends}
            error={errorOf('endsAt')}
            onChange={setEnds}
          />
          <TextField
            id="grant-note"
            label={t('access.grants.note')}
            help={t('access.grants.noteHelp')}
            value={note}
            error={errorOf('note')}
            onChange={setNote}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="add-grant"
          isDisabled={!isReady || add.isPending}
          {...busy(add.isPending)}
        >
          {t('access.grants.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
