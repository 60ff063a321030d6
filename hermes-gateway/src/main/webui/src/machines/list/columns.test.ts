import { expect, test } from 'vitest';
import { canMove, shownColumns, USUAL_COLUMNS, withColumn, withMoved } from './columns';

test('who has chosen nothing sees the usual columns', () => {
  expect(shownColumns(undefined)).toEqual(USUAL_COLUMNS);
  expect(shownColumns([])).toEqual([]);
});

test('columns stand as they were chosen; those that are not known here are left out', () => {
  expect(shownColumns(['arch', 'colour', 'status', 'arch'])).toEqual(['arch', 'status']);
});

test('a column is taken in at the end, or out', () => {
  expect(withColumn(['arch', 'status'], 'tags', true)).toEqual(['arch', 'status', 'tags']);
  expect(withColumn(['status', 'arch'], 'status', false)).toEqual(['arch']);
});

test('a column changes places with its neighbour, and nothing moves beyond the ends', () => {
  expect(withMoved(['status', 'tags', 'arch'], 'arch', 'up')).toEqual(['status', 'arch', 'tags']);
  expect(withMoved(['status', 'tags', 'arch'], 'status', 'down')).toEqual(['tags', 'status', 'arch']);
  expect(withMoved(['status', 'tags'], 'status', 'up')).toEqual(['status', 'tags']);
  expect(withMoved(['status', 'tags'], 'tags', 'down')).toEqual(['status', 'tags']);
  expect(withMoved(['status', 'tags'], 'arch', 'up')).toEqual(['status', 'tags']);
});

test('who can move is known before', () => {
  expect(canMove(['status', 'tags'], 'status', 'up')).toBe(false);
  expect(canMove(['status', 'tags'], 'status', 'down')).toBe(true);
  expect(canMove([], 'status', 'down')).toBe(false);
});
