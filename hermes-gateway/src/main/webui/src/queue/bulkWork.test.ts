import { expect, test } from 'vitest';
import { CANCEL_WAITING, confirmText, meantText, moreText, toldOf, TRY_FAILED_AGAIN } from './bulkWork';

test('the question says how many are meant', () => {
  expect(meantText(TRY_FAILED_AGAIN, 1_200)).toBe('1,200 jobs failed in the last day.');
  expect(confirmText(TRY_FAILED_AGAIN, 1)).toBe('Try 1 job again');
  expect(meantText(CANCEL_WAITING, 1)).toBe('1 job waits.');
  expect(meantText(CANCEL_WAITING, 3)).toBe('3 jobs wait.');
  expect(confirmText(CANCEL_WAITING, 3)).toBe('Cancel 3 jobs');
  expect(confirmText(CANCEL_WAITING, undefined)).toBe('Cancel jobs');
});

test('the answer says what happened, and why to fewer than meant', () => {
  const answer = { matched: 2, jobs: ['a', 'b'], more: false, dryRun: false };
  expect(toldOf(TRY_FAILED_AGAIN, answer)).toEqual(['2 jobs started again']);
  expect(toldOf(TRY_FAILED_AGAIN, { ...answer, matched: 3 })).toEqual([
    '2 jobs started again',
    'The others were tried again before.',
  ]);
});

test('what one request leaves is told before and after', () => {
  const answer = { matched: 2, more: true, jobs: ['a', 'b'], dryRun: false };
  expect(moreText({ matched: 10_000, more: true })).toBe(
    'There are more than these: 10,000 is the most at once. Do it again for the rest.',
  );
  expect(moreText({ matched: 3, more: false })).toBeUndefined();
  expect(toldOf(CANCEL_WAITING, answer)).toEqual([
    '2 jobs cancelled',
    'There are more: do it again for the rest.',
  ]);
  expect(toldOf(CANCEL_WAITING, { ...answer, matched: 3 })[1]).toBe(
    'The others had come to their end. There are more: do it again for the rest.',
  );
});
