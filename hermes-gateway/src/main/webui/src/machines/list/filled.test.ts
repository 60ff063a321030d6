import { expect, test } from 'vitest';
import { nextFilled } from './filled';

const wish = {
  rows: [3, 4, 5, 6, 7, 8],
  sight: { startIndex: 5, endIndex: 6 },
  isRead: () => true,
  most: 3,
};

test('what is in sight is drawn first', () => {
  expect([...nextFilled(new Set(), wish)]).toEqual([5, 6, 3]);
});

test('what is drawn stays as long as it should be', () => {
  expect([...nextFilled(new Set([1, 2, 3, 4]), wish)]).toEqual([3, 4, 5, 6, 7]);
});

test('a row is drawn when it has been read', () => {
  expect([...nextFilled(new Set(), { ...wish, isRead: (index) => index > 6 })]).toEqual([7, 8]);
});

test('nothing new is the same set', () => {
  const all = new Set(wish.rows);
  expect(nextFilled(all, wish)).toBe(all);
});
