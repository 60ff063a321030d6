import { expect, test } from 'vitest';
import { emptyImport, formatOf, importOf } from './importDraft';

test('the name of a file tells its format', () => {
  expect(formatOf('fleet.CSV')).toBe('csv');
  expect(formatOf('hosts.yml')).toBe('ansible');
  expect(formatOf('inventory.ini')).toBe('ansible');
  expect(formatOf('config')).toBe('ssh_config');
  expect(formatOf('list.txt')).toBeUndefined();
});

test('what is empty is not sent', () => {
  const list = importOf({ ...emptyImport, content: 'name\na', username: ' ', tags: 'lab, new' }, true);
  expect(list.defaults).toEqual({ username: undefined, tags: ['lab', 'new'] });
  expect(list.dryRun).toBe(true);
  expect(list.credential).toBeUndefined();
});
