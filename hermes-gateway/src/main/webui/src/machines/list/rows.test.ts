import { expect, test } from 'vitest';
import { groupsOf } from './groups';
import { ListRows } from './rows';

const FACETS = {
  os: [
    { value: 'debian', machines: 5 },
    { value: 'ubuntu', machines: 2 },
  ],
  tag: [{ value: 'data centre', machines: 3 }],
};

test('without groups there is one, without a head', () => {
  const rows = new ListRows(groupsOf('none', 'updates>0', 7, FACETS), 1, () => true);
  expect(rows.count).toBe(7);
  expect(rows.at(6)).toMatchObject({ kind: 'machines', first: 6, number: 1, group: { where: 'updates>0' } });
  expect(rows.at(7)).toBeUndefined();
});

test('each group has a head, and its machines side by side', () => {
  const rows = new ListRows(groupsOf('os', 'updates>0 or disk>90', 7, FACETS), 3, () => true);
  expect(rows.count).toBe(1 + 2 + 1 + 1);
  expect(rows.at(0)).toMatchObject({
    kind: 'group',
    group: { count: 5, where: '(updates>0 or disk>90) and os:debian' },
  });
  expect(rows.at(2)).toMatchObject({ kind: 'machines', first: 3, number: 2 });
  expect(rows.at(3)).toMatchObject({ kind: 'group', group: { value: 'ubuntu' } });
  expect(rows.at(4)).toMatchObject({ kind: 'machines', first: 0, number: 2 });
});

test('a closed group is its head alone', () => {
  const rows = new ListRows(groupsOf('os', '', 7, FACETS), 1, ({ value }) => value === 'ubuntu');
  expect(rows.count).toBe(4);
  expect(rows.at(1)).toMatchObject({ kind: 'group', group: { value: 'ubuntu' } });
});

test('who has no tag is a group of its own, which the counts do not know', () => {
  expect(groupsOf('tag', '', 7, FACETS)).toEqual([
    { value: 'data centre', where: 'tag:"data centre"', count: 3 },
    { value: '', where: 'not tag:*', count: undefined },
  ]);
});
