import { expect, test } from 'vitest';
import { shownColumns, USUAL_COLUMNS, withColumn } from './columns';

test('who has chosen nothing sees the usual columns', () => {
  expect(shownColumns(undefined)).toEqual(USUAL_COLUMNS);
  expect(shownColumns([])).toEqual([]);
});

test('columns that are not known here are left out, the others stand in the order of the table', () => {
  expect(shownColumns(['arch', 'colour', 'status'])).toEqual(['status', 'arch']);
});

test('a column is taken in or out', () => {
  expect(withColumn(['status', 'arch'], 'tags', true)).toEqual(['status', 'tags', 'arch']);
  expect(withColumn(['status', 'arch'], 'status', false)).toEqual(['arch']);
});
