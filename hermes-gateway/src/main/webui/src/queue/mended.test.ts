import { expect, test } from 'vitest';
import { mendedOf, notJson } from './mended';

test('a message that nobody changed is sent as it is', () => {
  expect(mendedOf({ payload: '{"a":1}' }, '{"a":1}')).toEqual({});
  expect(mendedOf({ payload: '{"a":1}' }, '{"a":2}')).toEqual({ payload: '{"a":2}' });
});

test('only JSON can be sent', () => {
  expect(notJson('{"a":1}')).toBeUndefined();
  expect(notJson('')).toMatch(/not JSON/);
  expect(notJson('{"a":')).toMatch(/not JSON/);
});
