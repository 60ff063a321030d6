import { FormGroup, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { TextField } from '../ui/TextField';
import { type CredentialDraft, withMethod } from './credentialDraft';
import { PrivateKeyField } from './PrivateKeyField';
import { SudoFields } from './SudoFields';

interface Props {
  draft: CredentialDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (draft: CredentialDraft) => void;
}

export function CredentialFields({ draft, errorOf, onChange }: Props) {
  const set = (change: Partial<CredentialDraft>) => onChange({ ...draft, ...change });
  return (
    <fieldset className="su-fieldset">
      <legend>Login</legend>
      <p className="su-quiet">Encrypted before it is stored; never shown again, not even to you.</p>
      <FormGroup label="Sign in with" role="group" fieldId="auth-method">
        <ToggleGroup aria-label="Sign in with">
          <ToggleGroupItem
            text="Private key"
            isSelected={draft.method === 'ssh_key'}
            onChange={() => onChange(withMethod(draft, 'ssh_key'))}
          />
          <ToggleGroupItem
            text="Password"
            isSelected={draft.method === 'password'}
            onChange={() => onChange(withMethod(draft, 'password'))}
          />
        </ToggleGroup>
      </FormGroup>
      {draft.method === 'password' ? (
        <TextField
          id="login-password"
          label="Password"
          type="password"
          autoComplete="new-password"
          required
          value={draft.password}
          error={errorOf('password')}
          onChange={(password) => set({ password })}
        />
      ) : (
        <>
          <PrivateKeyField
            value={draft.privateKey}
            error={errorOf('privateKey')}
            onChange={(privateKey) => set({ privateKey })}
          />
          <TextField
            id="passphrase"
            label="Passphrase"
            type="password"
            autoComplete="new-password"
            help="Only if the key has one."
            value={draft.passphrase}
            error={errorOf('passphrase')}
            onChange={(passphrase) => set({ passphrase })}
          />
        </>
      )}
      <SudoFields draft={draft} error={errorOf('sudoPassword') ?? errorOf('sudo.password')} onChange={set} />
    </fieldset>
  );
}
