import { Button, Form, ModalBody, ModalFooter, ModalHeader, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import type { Machine } from '../../api/machines';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { Alert } from '../../ui/Alert';
import { busy } from '../../ui/busy';
import { Modal } from '../../ui/Modal';
import { CredentialFields } from '../CredentialFields';
import { credentialOf, EMPTY_CREDENTIAL, missingIn } from '../credentialDraft';
import { useRestore, type Failed } from './useRestore';

interface Props {
  machines: Machine[];
  onClose: () => void;
}

/** The old login was deleted with the machine, so a new one is asked for here. */
export function RestoreDialog({ machines, onClose }: Props) {
  const [hasLogin, setHasLogin] = useState(true);
  const [draft, setDraft] = useState(EMPTY_CREDENTIAL);
  const [wasTried, setTried] = useState(false);
  const restore = useRestore();
  const { tell } = useToasts();
  const missing = hasLogin ? missingIn(draft) : {};
  const failed = restore.data ?? [];
  const left = failed.length > 0 ? failed.map(({ machine }) => machine) : machines;
  const count = left.length;
  const [first, ...others] = machines;
  const submit = () => {
    setTried(true);
    if (Object.keys(missing).length > 0) return;
    restore.mutate(
      { machines: left, login: hasLogin ? credentialOf(draft) : undefined },
      {
        onSuccess: (stillFailed) => {
          const done = left.length - stillFailed.length;
          if (done > 0) tell(t('machines.removed.restored', { count: done }));
          if (stillFailed.length === 0) onClose();
        },
      },
    );
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="restore-title">
      <ModalHeader
        labelId="restore-title"
        title={
          first && others.length === 0
            ? t('machines.removed.titleOf', { name: first.name })
            : t('machines.removed.titleMany', { count: machines.length })
        }
        description={t('machines.removed.about')}
      />
      <ModalBody>
        <Form
          id="restore"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {failed.length > 0 && <Failures failed={failed} />}
          <Switch
            id="restore-login"
            label={t('machines.removed.giveLogin')}
            isChecked={hasLogin}
            onChange={(_event, checked) => setHasLogin(checked)}
          />
          {hasLogin && (
            <CredentialFields
              draft={draft}
              errorOf={(field) => (wasTried ? missing[field] : undefined)}
              onChange={setDraft}
            />
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="restore" isDisabled={restore.isPending} {...busy(restore.isPending)}>
          {t('machines.removed.submit', { count })}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Failures({ failed }: { failed: Failed[] }) {
  return (
    <Alert
      isInline
      variant="danger"
      role="alert"
      title={t('machines.removed.failed', { count: failed.length })}
    >
      <ul className="su-plain-list">
        {failed.map(({ machine, problem }) => (
          <li key={machine.id}>
            <strong>{machine.name}</strong>: {problem.detail} {problem.remedy}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
