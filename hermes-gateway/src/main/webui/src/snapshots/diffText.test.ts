import { expect, test } from 'vitest';
import { otherValues, valueText } from './diffText';

test('what stands in a list is not told twice', () => {
  const kernel = { path: 'kernel.running', before: '6.1', after: '6.12' };
  const changes = [kernel, { path: 'fs[/].used', before: 1, after: 2 }];
  expect(otherValues({ changes })).toEqual([kernel]);
});

test('what is not there is a dash and what is false is told', () => {
  expect([undefined, null, false, 0, '', 'x'].map(valueText)).toEqual(['–', '–', 'false', '0', '', 'x']);
});
