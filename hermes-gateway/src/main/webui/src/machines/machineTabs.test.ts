import { expect, test } from 'vitest';
import { tabOf } from './machineTabs';

test('an address leads to its tab, whatever was remembered', () => {
  expect(tabOf('updates', 'timeline', 'settings')).toBe('updates');
  expect(tabOf('nonsense', 'timeline', 'settings')).toBe('overview');
});

test('without one the page opens where it was left, or where somebody always wants it', () => {
  expect(tabOf(undefined)).toBe('overview');
  expect(tabOf(undefined, 'last', 'settings')).toBe('settings');
  expect(tabOf(undefined, 'timeline', 'settings')).toBe('timeline');
  expect(tabOf(undefined, 'last', 'of-another-version')).toBe('overview');
});
