import { expect, test } from 'vitest';
import { isSame, textOf, valueOf } from './settingDraft';

test('a number is a whole one', () => {
  expect(valueOf('integer', ' 80 ')).toBe(80);
  expect(valueOf('integer', '8.5')).toBeUndefined();
  expect(valueOf('integer', '')).toBeUndefined();
  expect(valueOf('integer', '-1')).toBeUndefined();
});

test('networks stand on lines or behind commas, and none are a list too', () => {
  expect(valueOf('networks', '10.0.0.0/24, 10.0.2.0/24\nfd12::/64')).toEqual([
    '10.0.0.0/24',
    '10.0.2.0/24',
    'fd12::/64',
  ]);
  expect(valueOf('networks', ' ')).toEqual([]);
});

test('what is written differently and means the same is no change', () => {
  expect(isSame('integer', '090', 90)).toBe(true);
  expect(isSame('networks', '10.0.0.0/24,', ['10.0.0.0/24'])).toBe(true);
  expect(isSame('networks', '', ['10.0.0.0/24'])).toBe(false);
  expect(textOf(null)).toBe('');
});
