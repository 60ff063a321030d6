import { expect, test } from 'vitest';
import { keepOutOf, keepOutParams, keepsOut, TAKE_ALL } from './keepOut';

test('what is not asked for is not said', () => {
  expect(keepOutParams(TAKE_ALL)).toEqual({});
  expect(keepsOut(TAKE_ALL)).toBe(false);
  expect(keepOutParams({ ...TAKE_ALL, minAgeDays: '0', exclude: ' , ' })).toEqual({});
});

test('names are divided by commas and blanks, days are a whole number', () => {
  const draft = { exclude: 'linux-*, vim  curl', minAgeDays: ' 7 ', downloadOnly: true };
  expect(keepOutParams(draft)).toEqual({
    exclude: ['linux-*', 'vim', 'curl'],
    minAgeDays: 7,
    downloadOnly: true,
  });
  expect(keepsOut(draft)).toBe(true);
  expect(keepsOut({ ...TAKE_ALL, downloadOnly: true })).toBe(false);
});

test('parameters are typed as they were', () => {
  const params = { exclude: ['linux-*', 'vim'], minAgeDays: 7, downloadOnly: true };
  expect(keepOutParams(keepOutOf(params))).toEqual(params);
  expect(keepOutOf({})).toEqual(TAKE_ALL);
});
