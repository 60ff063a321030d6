import { FormGroup, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { t } from '../i18n/t';
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
      <legend>{t('machines.login.title')}</legend>
      <p className="su-quiet">{t('machines.login.secret')}</p>
      <FormGroup label={t('machines.login.signInWith')} role="group" fieldId="auth-method">
        <ToggleGroup aria-label={t('machines.login.signInWith')}>
          <ToggleGroupItem
            text={t('machines.login.privateKey')}
            isSelected={draft.method === 'ssh_key'}
            onChange={() => onChange(withMethod(draft, 'ssh_key'))}
          />
          <ToggleGroupItem
            text={t('machines.login.password')}
            isSelected={draft.method === 'password'}
            onChange={() => onChange(withMethod(draft, 'password'))}
          />
        </ToggleGroup>
      </FormGroup>
      {draft.method === 'password' ? (
        <TextField
          id="login-password"
          label={t('machines.login.password')}
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
            label={t('machines.login.passphrase')}
            type="password"
            autoComplete="new-password"
            help={t('machines.login.passphraseHelp')}
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
