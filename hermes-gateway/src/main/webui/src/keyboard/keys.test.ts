import { expect, test } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test('a key alone has its meaning, on whatever layout it is typed', () => {
  expect(commandOf(press('/'), false)).toBe('search');
  expect(commandOf(press('?'), false)).toBe('help');
  expect(commandOf(press('x'), false)).toBeUndefined();
  expect(commandOf(press('toString'), false)).toBeUndefined();
});

test('a letter is a place only after g', () => {
  expect(commandOf(press('g'), false)).toBe('g');
  expect(commandOf(press('q'), true)).toEqual({ goTo: 'queue' });
  expect(commandOf(press('i'), true)).toEqual({ goTo: 'packages' });
  expect(commandOf(press('q'), false)).toBeUndefined();
  expect(commandOf(press('?'), true)).toBe('help');
});

test('keys of the browser are left to it', () => {
  expect(commandOf(press('k', { ctrlKey: true }), false)).toBe('palette');
  expect(commandOf(press('K', { metaKey: true }), false)).toBe('palette');
  expect(commandOf(press('g', { ctrlKey: true }), false)).toBeUndefined();
  expect(commandOf(press('m', { metaKey: true }), true)).toBeUndefined();
  expect(commandOf(press('?', { altKey: true }), false)).toBeUndefined();
});
