import { FormGroup, Radio } from '@patternfly/react-core';
import type { SudoMode } from '../api/machines';
import { TextField } from '../ui/TextField';
import type { CredentialDraft } from './credentialDraft';

const MODES: { mode: SudoMode; label: string; description: string }[] = [
  {
    mode: 'same_as_ssh',
    label: 'Same password as the login',
    description: 'sudo asks for the password above.',
  },
  { mode: 'separate', label: 'A separate password', description: 'sudo asks for another password.' },
  { mode: 'nopasswd', label: 'No password needed', description: 'NOPASSWD in sudoers, or the user is root.' },
  { mode: 'none', label: 'No sudo', description: 'Look only: check and probe work, upgrades do not.' },
];

interface Props {
  draft: CredentialDraft;
  error?: string;
  onChange: (change: Partial<CredentialDraft>) => void;
}

export function SudoFields({ draft, error, onChange }: Props) {
  const modes = MODES.filter(({ mode }) => mode !== 'same_as_ssh' || draft.method === 'password');
  return (
    <>
      <FormGroup label="How to become root (sudo)" role="radiogroup" fieldId="sudo">
        <div className="su-option-cards">
          {modes.map(({ mode, label, description }) => (
            <Radio
              key={mode}
              id={`sudo-${mode}`}
              name="sudo"
              label={label}
              description={description}
              isChecked={draft.sudoMode === mode}
              onChange={() => onChange({ sudoMode: mode })}
            />
          ))}
        </div>
      </FormGroup>
      {draft.sudoMode === 'separate' && (
        <TextField
          id="sudo-password"
          label="Sudo password"
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
