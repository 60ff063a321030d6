import { expect, test } from 'vitest';
import { nameTrouble, withFilter, withoutFilter } from './savedFilters';

const FILTERS = [
  { name: 'late', where: 'updates>0' },
  { name: 'web', where: 'tag:web' },
];

test('a new filter takes its place by name', () => {
  const names = withFilter(FILTERS, { name: 'offline', where: 'status:offline' }).map(({ name }) => name);
  expect(names).toEqual(['late', 'offline', 'web']);
});

test('a name that is taken is given anew', () => {
  expect(withFilter(FILTERS, { name: 'late', where: 'security>0' })).toEqual([
    { name: 'late', where: 'security>0' },
    { name: 'web', where: 'tag:web' },
  ]);
});

test('a filter is forgotten by its name', () => {
  expect(withoutFilter(FILTERS, 'late')).toEqual([{ name: 'web', where: 'tag:web' }]);
});

test('a name has between 1 and 60 characters', () => {
  expect([nameTrouble(' '), nameTrouble('a'), nameTrouble('a'.repeat(61))]).toEqual([true, false, true]);
});
