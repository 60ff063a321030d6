import { Button, Form, ModalBody, ModalFooter } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addMachine, type Machine } from '../../api/machines';
import { asProblem } from '../../api/problem';
import { t } from '../../i18n/t';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { busy } from '../../ui/busy';
import { ConnectionFields } from '../ConnectionFields';
import { connectionOf, EMPTY_CONNECTION, missingInConnection } from '../connectionDraft';
import { CredentialFields } from '../CredentialFields';
import { credentialOf, EMPTY_CREDENTIAL, missingIn } from '../credentialDraft';

interface Props {
  onAdded: (machine: Machine) => void;
  onClose: () => void;
}

export function LoginStep({ onAdded, onClose }: Props) {
  const [connection, setConnection] = useState(EMPTY_CONNECTION);
  const [credential, setCredential] = useState(EMPTY_CREDENTIAL);
  const [wasTried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: () => addMachine({ ...connectionOf(connection), credential: credentialOf(credential) }),
    onSuccess: onAdded,
  });

  const missing = { ...missingInConnection(connection), ...missingIn(credential) };
  const problem = add.error ? asProblem(add.error) : null;
  const errorOf = (field: string) =>
    (wasTried ? missing[field] : undefined) ??
    problem?.fieldError(field) ??
    problem?.fieldError(`credential.${field}`);
  const submit = () => {
    setTried(true);
    if (Object.keys(missing).length === 0) add.mutate();
  };

  return (
    <>
      <ModalBody tabIndex={0} aria-label={t('machines.add.connectionAndLogin')}>
        <Form
          id="add-machine"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <ConnectionFields draft={connection} errorOf={errorOf} onChange={setConnection} />
          <CredentialFields draft={credential} errorOf={errorOf} onChange={setCredential} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="add-machine" {...busy(add.isPending)} isDisabled={add.isPending}>
          {t('machines.add.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </>
  );
}
