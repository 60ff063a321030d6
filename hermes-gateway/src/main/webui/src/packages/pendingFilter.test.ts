import './texts';
import { expect, test } from 'vitest';
import { ageText, pendingQueryOf, readPendingFilter } from './pendingFilter';

const filterOf = (search: string) => readPendingFilter(new URLSearchParams(search));

test('only what the address says is asked for', () => {
  expect(pendingQueryOf(filterOf('security=true&olderThanDays=8&page=2'))).toEqual({
    security: 'true',
    olderThanDays: '8',
  });
  expect(pendingQueryOf(filterOf(''))).toEqual({});
});

test('an age is told in whole days, its end included', () => {
  expect(ageText(filterOf(''))).toBeUndefined();
  expect(ageText(filterOf('olderThanDays=2&youngerThanDays=8'))).toBe('Waited for 2 to 7 days');
  expect(ageText(filterOf('olderThanDays=31'))).toBe('Waited for 31 days or more');
  expect(ageText(filterOf('youngerThanDays=2'))).toBe('Waited for less than 2 days');
});
