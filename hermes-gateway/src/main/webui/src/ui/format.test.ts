import { expect, test } from 'vitest';
import { ago, bytes, duration, plural, sentenceCase } from './format';

test('sizes use binary units', () => {
  expect(bytes(512)).toBe('512 B');
  expect(bytes(2_048)).toBe('2.0 KiB');
  expect(bytes(250 * 1024 ** 3)).toBe('250 GiB');
});

test('durations name the two units that matter', () => {
  expect(duration(300)).toBe('< 1 s');
  expect(duration(4_200)).toBe('4 s');
  expect(duration(125_000)).toBe('2 min 5 s');
  expect(duration(3_700_000)).toBe('1 h 1 min');
});

test('times are told from now, in both directions', () => {
  expect(ago(1_000, 3_000)).toBe('just now');
  expect(ago(12_000, 0)).toBe('just now');
  expect(ago(0, 120_000)).toBe('2 min ago');
  expect(ago(7_200_000, 0)).toBe('in 2 hr');
});

test('counts agree with their noun', () => {
  expect(plural(1, 'package')).toBe('1 package');
  expect(plural(1_200, 'package')).toBe('1,200 packages');
});

test('stable words become sentences', () => {
  expect(sentenceCase('host_key_changed')).toBe('Host key changed');
});
