import { expect, test } from 'vitest';
import { credentialOf, EMPTY_CREDENTIAL, missingIn, withMethod } from './credentialDraft';

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----';

test('a key is sent with its last newline and without an empty passphrase', () => {
  expect(credentialOf({ ...EMPTY_CREDENTIAL, privateKey: KEY })).toEqual({
    method: 'ssh_key',
    privateKey: `${KEY}\n`,
    sudo: { mode: 'nopasswd' },
  });
});

test('what was typed for the other method is not sent', () => {
  const draft = { ...EMPTY_CREDENTIAL, method: 'password' as const, password: 'p', privateKey: KEY };
  expect(credentialOf(draft)).toEqual({ method: 'password', password: 'p', sudo: { mode: 'nopasswd' } });
});

test('sudo with the login password exists only when there is one', () => {
  const withPassword = withMethod(EMPTY_CREDENTIAL, 'password');
  expect(withPassword.sudoMode).toBe('same_as_ssh');
  expect(withMethod(withPassword, 'ssh_key').sudoMode).toBe('nopasswd');
});

test('a public key pasted by mistake is named', () => {
  expect(missingIn({ ...EMPTY_CREDENTIAL, privateKey: 'ssh-ed25519 AAAA me' }).privateKey).toContain(
    'not a private',
  );
});
