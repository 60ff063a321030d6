import { expect, test } from 'vitest';
import type { Bar } from '../api/queue';
import { barText, throughputText } from './throughputText';

const bar = (at: string, counts: Partial<Bar> = {}): Bar => ({
  at,
  ok: 0,
  warning: 0,
  error: 0,
  cancelled: 0,
  ...counts,
});
const local = (hour: number, minute: number) => new Date(2026, 2, 4, hour, minute).toISOString();

test('a bar says when and what', () => {
  expect(barText(bar(local(9, 5), { ok: 3, error: 1 }), 'hour')).toBe('09:05: 3 done, 1 failed');
  expect(barText(bar(local(9, 5)), 'week')).toBe('Wed 09:05: none');
});

test('the whole says how much and when most', () => {
  const bars = [bar(local(9, 0), { ok: 1 }), bar(local(9, 1), { ok: 4, warning: 1 }), bar(local(9, 2))];
  expect(throughputText(bars, 'hour')).toBe(
    'Last hour: 5 done, 1 with a warning. Most at 09:01: 4 done, 1 with a warning.',
  );
  expect(throughputText([bar(local(9, 0))], 'day')).toBe('No job came to its end in the last day.');
});
