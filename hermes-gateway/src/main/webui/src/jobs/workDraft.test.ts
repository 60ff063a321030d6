import { expect, test } from 'vitest';
import { ANALYZE, paramsOf } from './workDraft';

test('only an upgrade takes parameters', () => {
  const draft = { ...ANALYZE, securityOnly: true };
  expect(paramsOf(draft)).toEqual({});
  expect(paramsOf({ ...draft, action: 'apt.upgrade' })).toEqual({ mode: 'upgrade', securityOnly: true });
});
