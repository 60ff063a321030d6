import { expect, test } from 'vitest';
import type { Machine } from '../../api/machines';
import { modeOf, otherThan, wishFor, withMode } from './tileMode';

const machine = { id: 'm1', name: 'lab-1', tileMode: null } as Machine;

test('a tile is as all are until somebody chose otherwise for it', () => {
  expect(modeOf(machine, 'expanded')).toBe('expanded');
  expect(modeOf({ tileMode: 'compact' }, 'expanded')).toBe('compact');
  expect(otherThan('compact')).toBe('expanded');
});

test('a tile that is as all are again has no choice of its own', () => {
  expect(wishFor('compact', 'expanded')).toBe('compact');
  expect(wishFor('expanded', 'expanded')).toBe('usual');
});

test('only the machine that is meant changes', () => {
  expect(withMode(machine, 'm1', 'compact').tileMode).toBe('compact');
  expect(withMode({ ...machine, tileMode: 'compact' }, 'm1', 'usual').tileMode).toBeNull();
  expect(withMode(machine, 'm2', 'compact')).toBe(machine);
});
