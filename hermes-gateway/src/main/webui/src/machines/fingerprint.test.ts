import { expect, test } from 'vitest';
import { isSameFingerprint, keyFile } from './fingerprint';

const PRINT = `SHA256:${'Qx7+'.repeat(10)}abc`;
const OTHER = `SHA256:${'Rz9/'.repeat(10)}abc`;

test('a line of ssh-keygen is compared by its fingerprint', () => {
  expect(isSameFingerprint(`256 ${PRINT} root@lab-1 (ED25519)`, PRINT)).toBe(true);
});

test('a part of the fingerprint is not the fingerprint', () => {
  expect(isSameFingerprint(PRINT.slice(0, 20), PRINT)).toBe(false);
  expect(isSameFingerprint(OTHER, PRINT)).toBe(false);
});

test('several lines count when one of them is the key', () => {
  expect(isSameFingerprint(`3072 ${OTHER} (RSA)\n256 ${PRINT} (ED25519)`, PRINT)).toBe(true);
});

test('the key file follows the key type', () => {
  expect(keyFile('ssh-ed25519')).toBe('ssh_host_ed25519_key.pub');
  expect(keyFile('ecdsa-sha2-nistp256')).toBe('ssh_host_ecdsa_key.pub');
});
