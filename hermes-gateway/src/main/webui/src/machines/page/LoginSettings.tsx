import { Button, Form } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { replaceCredential, type AuthMethod, type Machine } from '../../api/machines';
import { asProblem } from '../../api/problem';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { FactList } from '../../ui/FactList';
import { busy } from '../../ui/busy';
import { wordText } from '../../ui/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { CredentialFields } from '../CredentialFields';
import { credentialOf, EMPTY_CREDENTIAL, missingIn, withMethod } from '../credentialDraft';
import { machineKeys } from '../machineKeys';

export function LoginSettings({ machine }: { machine: Machine }) {
  const [isReplacing, setReplacing] = useState(false);
  return (
    <section className="su-card">
      <h2>{t('machines.login.title')}</h2>
      {isReplacing ? (
        <ReplaceLogin machine={machine} onClose={() => setReplacing(false)} />
      ) : (
        <div className="su-stack">
          <FactList
            facts={[
              [t('machines.login.signInWith'), machine.authMethod && methodText(machine.authMethod)],
              [
                t('machines.login.sudo'),
                machine.sudoMode && t(`machines.sudoMode.${machine.sudoMode}.short`),
              ],
              [
                t('machines.login.lastTried'),
                machine.credentialStatus && wordText('machines.credentialStatus', machine.credentialStatus),
              ],
            ]}
          />
          <div>
            <ScopedButton needs="edit" variant="secondary" onClick={() => setReplacing(true)}>
              {t('machines.login.replace')}
            </ScopedButton>
          </div>
        </div>
      )}
    </section>
  );
}

const methodText = (method: AuthMethod) =>
  method === 'password' ? t('machines.login.password') : t('machines.login.privateKey');

function ReplaceLogin({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const [draft, setDraft] = useState(() => withMethod(EMPTY_CREDENTIAL, machine.authMethod ?? 'ssh_key'));
  const [wasTried, setTried] = useState(false);
  const client = useQueryClient();
  const { tell } = useToasts();
  const replace = useMutation({
    mutationFn: () => replaceCredential(machine.id, machine.version, credentialOf(draft)),
    onSuccess: async () => {
      tell(t('machines.login.replaced'), t('machines.login.tryIt'));
      await client.invalidateQueries({ queryKey: machineKeys.one(machine.id) });
      onClose();
    },
  });
  const missing = missingIn(draft);
  const errorOf = (field: string) =>
    (wasTried ? missing[field] : undefined) ??
    (replace.error ? asProblem(replace.error).fieldError(field) : undefined);
  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(missing).length === 0) replace.mutate();
      }}
    >
      {replace.isError && <ProblemAlert error={replace.error} />}
      <CredentialFields draft={draft} errorOf={errorOf} onChange={setDraft} />
      <div className="su-row">
        <Button type="submit" {...busy(replace.isPending)} isDisabled={replace.isPending}>
          {t('machines.login.replace')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </Form>
  );
}
