import type { AuthMethod, Credential, SudoMode } from '../api/machines';
import { t } from '../i18n/t';

/** The secret as it is typed: every field at once, so that changing one's mind loses nothing. */
export interface CredentialDraft {
  method: AuthMethod;
  password: string;
  privateKey: string;
  passphrase: string;
  sudoMode: SudoMode;
  sudoPassword: string;
}

export const EMPTY_CREDENTIAL: CredentialDraft = {
  method: 'ssh_key',
  password: '',
  privateKey: '',
  passphrase: '',
  sudoMode: 'nopasswd',
  sudoPassword: '',
};

export function credentialOf(draft: CredentialDraft): Credential {
  const sudo =
    draft.sudoMode === 'separate'
      ? { mode: draft.sudoMode, password: draft.sudoPassword }
      : { mode: draft.sudoMode };
  if (draft.method === 'password') return { method: 'password', password: draft.password, sudo };
  return {
    method: 'ssh_key',
    privateKey: draft.privateKey.endsWith('\n') ? draft.privateKey : `${draft.privateKey}\n`,
    ...(draft.passphrase ? { passphrase: draft.passphrase } : {}),
    sudo,
  };
}

/** With a key there is no login password that sudo could share. */
export function withMethod(draft: CredentialDraft, method: AuthMethod): CredentialDraft {
  const sudoMode =
    method === 'password' && draft.sudoMode === 'nopasswd'
      ? 'same_as_ssh'
      : method === 'ssh_key' && draft.sudoMode === 'same_as_ssh'
        ? 'nopasswd'
        : draft.sudoMode;
  return { ...draft, method, sudoMode };
}

/** What is still missing, said for the field it belongs to. */
export function missingIn(draft: CredentialDraft): Record<string, string> {
  const missing: Record<string, string> = {};
  if (draft.method === 'password' && !draft.password) missing.password = t('machines.login.passwordMissing');
  if (draft.method === 'ssh_key' && !draft.privateKey.includes('PRIVATE KEY')) {
    missing.privateKey = draft.privateKey ? t('machines.login.notPrivate') : t('machines.login.keyMissing');
  }
  if (draft.sudoMode === 'separate' && !draft.sudoPassword)
    missing.sudoPassword = t('machines.login.sudoPasswordMissing');
  return missing;
}
