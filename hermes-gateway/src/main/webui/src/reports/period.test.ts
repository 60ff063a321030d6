import { expect, test } from 'vitest';
import { isPeriod } from './period';

test('a period is a whole number of days up to a year', () => {
  expect(['1', '7', '366'].map(isPeriod)).toEqual([true, true, true]);
  expect(['', '0', '367', '1.5', '-1', 'x'].map(isPeriod)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
