import { expect, test } from 'vitest';
import { titleOf } from './useActions';

test('work with dnf is called as that with apt', () => {
  expect(titleOf('dnf.hold')).toBe('Hold packages (dnf)');
  expect(titleOf('dnf.repair')).toBe('Repair packages (dnf)');
  expect(titleOf('apt.hold')).toBe('Hold packages');
  expect(titleOf('no.such')).toBeUndefined();
});
