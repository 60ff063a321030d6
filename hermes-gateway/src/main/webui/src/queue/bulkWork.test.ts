import { expect, test } from 'vitest';
import { CANCEL_WAITING, toldOf, TRY_FAILED_AGAIN } from './bulkWork';

test('the question says how many are meant', () => {
  expect(TRY_FAILED_AGAIN.meant(1_200)).toBe('1,200 jobs failed in the last day.');
  expect(TRY_FAILED_AGAIN.confirm(1)).toBe('Try 1 job again');
  expect(CANCEL_WAITING.meant(1)).toBe('1 job waits.');
  expect(CANCEL_WAITING.meant(3)).toBe('3 jobs wait.');
  expect(CANCEL_WAITING.confirm(3)).toBe('Cancel 3 jobs');
  expect(CANCEL_WAITING.confirm(undefined)).toBe('Cancel jobs');
});

test('the answer says what happened, and why to fewer than meant', () => {
  const answer = { matched: 2, jobs: ['a', 'b'], dryRun: false };
  expect(toldOf(TRY_FAILED_AGAIN, answer)).toEqual(['2 jobs started again']);
  expect(toldOf(TRY_FAILED_AGAIN, { ...answer, matched: 3 })).toEqual([
    '2 jobs started again',
    'The others were tried again before.',
  ]);
});
