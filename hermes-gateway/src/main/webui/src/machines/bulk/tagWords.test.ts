import { expect, test } from 'vitest';
import { tagsOf } from './tagWords';

test('tags are separated by commas, semicolons or spaces, and each counts once', () => {
  expect(tagsOf(' prod, eu;prod\n lab/1 ,')).toEqual(['prod', 'eu', 'lab/1']);
  expect(tagsOf('  ')).toEqual([]);
});
