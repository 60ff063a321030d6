import { expect, test } from 'vitest';
import { packageManagerOf } from './packageManager';

test('a machine is patched with the package manager of its system', () => {
  expect(packageManagerOf({ osFamily: 'fedora' })).toBe('dnf');
  expect(packageManagerOf({ osFamily: 'rocky' })).toBe('dnf');
  expect(packageManagerOf({ osFamily: 'debian' })).toBe('apt');
  expect(packageManagerOf({ osFamily: null })).toBe('apt');
  expect(packageManagerOf({})).toBe('apt');
});
