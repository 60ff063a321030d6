import { expect, test } from 'vitest';
import { granteeName, instantOf } from './grantText';

const NAMES = new Map([['user:7', 'ann']]);

test('whom a grant is for is said in words', () => {
  expect(granteeName('user:7', NAMES)).toBe('ann');
  expect(granteeName('user:8', NAMES)).toBe('user:8');
  expect(granteeName('group:lab', NAMES)).toBe('Group lab');
  expect(granteeName('role:viewer', NAMES)).toBe('All people');
});

test('a local date and time becomes a moment', () => {
  expect(instantOf('')).toBeUndefined();
  expect(instantOf('2027-01-31T18:00')).toBe(new Date('2027-01-31T18:00').toISOString());
});
