import { Button, Form } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { replaceCredential, type Machine } from '../../api/machines';
import { asProblem } from '../../api/problem';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { FactList } from '../../ui/FactList';
import { sentenceCase } from '../../ui/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { CredentialFields } from '../CredentialFields';
import { credentialOf, EMPTY_CREDENTIAL, missingIn, withMethod } from '../credentialDraft';
import { machineKeys } from '../machineKeys';

const METHODS: Record<string, string> = { password: 'Password', ssh_key: 'Private key' };
const SUDO: Record<string, string> = {
  same_as_ssh: 'With the login password',
  separate: 'With a separate password',
  nopasswd: 'Without a password',
  none: 'No sudo',
};

export function LoginSettings({ machine }: { machine: Machine }) {
  const [isReplacing, setReplacing] = useState(false);
  return (
    <section className="su-card">
      <h2>Login</h2>
      {isReplacing ? (
        <ReplaceLogin machine={machine} onClose={() => setReplacing(false)} />
      ) : (
        <div className="su-stack">
          <FactList
            facts={[
              ['Sign in with', machine.authMethod && (METHODS[machine.authMethod] ?? machine.authMethod)],
              ['Sudo', machine.sudoMode && (SUDO[machine.sudoMode] ?? machine.sudoMode)],
              ['Last tried', machine.credentialStatus && sentenceCase(machine.credentialStatus)],
            ]}
          />
          <div>
            <ScopedButton needs="operate" variant="secondary" onClick={() => setReplacing(true)}>
              Replace the login
            </ScopedButton>
          </div>
        </div>
      )}
    </section>
  );
}

function ReplaceLogin({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const [draft, setDraft] = useState(() => withMethod(EMPTY_CREDENTIAL, machine.authMethod ?? 'ssh_key'));
  const [wasTried, setTried] = useState(false);
  const client = useQueryClient();
  const { tell } = useToasts();
  const replace = useMutation({
    mutationFn: () => replaceCredential(machine.id, machine.version, credentialOf(draft)),
    onSuccess: async () => {
      tell('Login replaced', 'Check the machine to try it.');
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
        <Button type="submit" isLoading={replace.isPending} isDisabled={replace.isPending}>
          Replace the login
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
