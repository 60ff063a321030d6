import { expect, test } from 'vitest';
import { endedSum, endedText } from './endedText';

const none = { ok: 0, warning: 0, error: 0, cancelled: 0 };

test('only what happened is told', () => {
  expect(endedText({ ok: 1_200, warning: 1, error: 3, cancelled: 0 })).toBe(
    '1,200 done, 1 with a warning, 3 failed',
  );
  expect(endedText(none)).toBe('');
});

test('every end counts', () => {
  expect(endedSum({ ok: 4, warning: 3, error: 2, cancelled: 1 })).toBe(10);
});
