import { expect, test } from 'vitest';
import { PAGE_SIZE, pageOf, placesOf, type PagePlace } from './pages';

/** Pages 0 to last are at hand; each names the next. */
const upTo = (last: number) => (place: PagePlace) =>
  place.number <= last ? { items: [], nextCursor: `c${place.number + 1}`, total: null } : undefined;

test('pages that can be reached are asked for, each with its place', () => {
  expect(placesOf('os:debian', [2, 3], upTo(5))).toEqual([
    { where: 'os:debian', number: 2, cursor: 'c2' },
    { where: 'os:debian', number: 3, cursor: 'c3' },
  ]);
});

test('the way to a page far off begins at the first one that is missing', () => {
  expect(placesOf('', [40], upTo(1))).toEqual([{ where: '', number: 2, cursor: 'c2' }]);
  expect(placesOf('', [0], upTo(-1))).toEqual([{ where: '', number: 0, cursor: undefined }]);
});

test('behind the last page there is none', () => {
  const read = () => ({ items: [], nextCursor: null, total: null });
  expect(placesOf('', [0, 1], read).map(({ number }) => number)).toEqual([0]);
});

test('a machine is on the page that its number says', () => {
  expect(pageOf(0)).toBe(0);
  expect(pageOf(PAGE_SIZE - 1)).toBe(0);
  expect(pageOf(PAGE_SIZE)).toBe(1);
});
