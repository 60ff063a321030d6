import { expect, test } from 'vitest';
import { EMPTY_POLICY, isReady, policyOf } from './policyDraft';

const named = { ...EMPTY_POLICY, name: ' lab ' };

test('nothing is accepted without networks', () => {
  expect(isReady(EMPTY_POLICY)).toBe(false);
  expect(isReady(named)).toBe(true);
  expect(isReady({ ...named, firstKey: 'accept_first' })).toBe(false);
  expect(isReady({ ...named, firstKey: 'accept_first', ranges: ' , ' })).toBe(false);
  expect(isReady({ ...named, firstKey: 'accept_first', ranges: '10.0.0.0/24' })).toBe(true);
});

test('networks are divided by commas, spaces or lines, and go with acceptance alone', () => {
  const typed = { ...named, tag: ' prod ', ranges: '10.0.0.0/24, fd00::/64\n10.0.1.7', anyAddress: true };
  expect(policyOf({ ...typed, firstKey: 'accept_first' })).toEqual({
    name: 'lab',
    tag: 'prod',
    firstKey: 'accept_first',
    ranges: ['10.0.0.0/24', 'fd00::/64', '10.0.1.7'],
    anyAddress: true,
    learn: true,
  });
  expect(policyOf({ ...typed, tag: '', firstKey: 'never' })).toMatchObject({
    tag: undefined,
    ranges: undefined,
    anyAddress: false,
  });
});
