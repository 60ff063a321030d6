import { expect, test } from 'vitest';
import { ANALYZE, paramsOf } from './workDraft';

test('upgrades and restarts take parameters', () => {
  const draft = { ...ANALYZE, securityOnly: true };
  expect(paramsOf(draft)).toEqual({});
  expect(paramsOf({ ...draft, action: 'apt.upgrade' })).toEqual({ mode: 'upgrade', securityOnly: true });
  expect(paramsOf({ ...draft, action: 'machine.reboot' })).toEqual({ onlyIfNeeded: true });
});
