import { expect, test } from 'vitest';
import { analyzedText } from './analyzedText';

test('each package manager is told with its number', () => {
  const jobs = ['apt.analyze', 'dnf.analyze', 'apt.analyze'].map((action) => ({ action }));
  expect(analyzedText(jobs)).toBe('Being analyzed: 2 machines with apt, 1 machine with dnf');
});
