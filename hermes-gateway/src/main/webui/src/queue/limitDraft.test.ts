import { expect, test } from 'vitest';
import type { Limit } from '../api/queue';
import { draftOf, EMPTY_LIMIT, isReady, limitOf } from './limitDraft';

test('a limit names what its scope counts, and nothing else', () => {
  const typed = { scope: 'all' as const, action: 'apt.upgrade', tag: 'prod', most: '4' };
  expect(limitOf(typed)).toEqual({ maxRunning: 4 });
  expect(limitOf({ ...typed, scope: 'action' })).toEqual({ action: 'apt.upgrade', maxRunning: 4 });
  expect(limitOf({ ...typed, scope: 'tag' })).toEqual({ tag: 'prod', maxRunning: 4 });
});

test('a limit that is there can be changed', () => {
  const limit = { scope: 'tag', subject: 'prod', maxRunning: 2 } as Limit;
  expect(limitOf({ ...draftOf(limit), most: '3' })).toEqual({ tag: 'prod', maxRunning: 3 });
});

test.each(['', '0', '-1', '1.5', 'many', '100001'])('%j is no number of jobs', (most) => {
  expect(isReady({ ...EMPTY_LIMIT, most })).toBe(false);
});

test('what the scope counts must be chosen', () => {
  expect(isReady({ ...EMPTY_LIMIT, most: '1' })).toBe(true);
  expect(isReady({ ...EMPTY_LIMIT, scope: 'action', most: '1' })).toBe(false);
  expect(isReady({ ...EMPTY_LIMIT, scope: 'tag', tag: 'prod', most: '1' })).toBe(true);
});
