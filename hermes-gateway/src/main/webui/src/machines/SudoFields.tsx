import { FormGroup, Radio } from '@patternfly/react-core';
import type { SudoMode } from '../api/machines';
import { t } from '../i18n/t';
import { TextField } from '../ui/TextField';
import type { CredentialDraft } from './credentialDraft';

const MODES: readonly SudoMode[] = ['same_as_ssh', 'separate', 'nopasswd', 'none'];

interface Props {
  draft: CredentialDraft;
  error?: string;
  onChange: (change: Partial<CredentialDraft>) => void;
}

export function SudoFields({ draft, error, onChange }: Props) {
  const modes = MODES.filter((mode) => mode !== 'same_as_ssh' || draft.method === 'password');
  return (
    <>
      <FormGroup label={t('machines.login.becomeRoot')} role="radiogroup" fieldId="sudo">
        <div className="su-option-cards">
          {modes.map((mode) => (
            <Radio
              key={mode}
              id={`sudo-${mode}`}
              name="sudo"
              label={t(`machines.sudoMode.${mode}.label`)}
              description={t(`machines.sudoMode.${mode}.description`)}
              isChecked={draft.sudoMode === mode}
              onChange={() => onChange({ sudoMode: mode })}
            />
          ))}
        </div>
      </FormGroup>
      {draft.sudoMode === 'separate' && (
        <TextField
          id="sudo-password"
          label={t('machines.login.sudoPassword')}
          type="password"
          autoComplete="new-password"
          required
          value={draft.sudoPassword}
          error={error}
          onChange={(sudoPassword) => onChange({ sudoPassword })}
        />
      )}
    </>
  );
}
