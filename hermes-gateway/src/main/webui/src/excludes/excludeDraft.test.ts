import { expect, test } from 'vitest';
import type { PackageExclude } from '../api/excludes';
import { draftOf, emptyDraft, meantBy, ruleOf } from './excludeDraft';

const rule: PackageExclude = {
  id: 'r1',
  name: 'databases',
  on: 'tag:db',
  packages: ['postgresql-*', 'libpq5'],
  reason: 'They do that themselves.',
  until: '2027-12-20T10:00:30Z',
  ended: false,
  createdAt: '2027-03-02T01:30:00Z',
  updatedAt: '2027-03-02T01:30:00Z',
  version: 3,
};

test('a rule that is only looked at is said again as it was', () => {
  expect(ruleOf(draftOf(rule), rule)).toEqual({
    name: 'databases',
    on: 'tag:db',
    packages: ['postgresql-*', 'libpq5'],
    reason: 'They do that themselves.',
    until: '2027-12-20T10:00:30Z',
  });
});

test('an end that is taken away is gone', () => {
  expect(ruleOf({ ...draftOf(rule), until: '' }, rule)).not.toHaveProperty('until');
});

test('packages are told apart by spaces, commas and lines', () => {
  const draft = { ...emptyDraft(), on: ' tag:db ', packages: ' postgresql-*, libpq5\nbash ' };
  expect(meantBy(draft)).toEqual({ on: 'tag:db', packages: ['postgresql-*', 'libpq5', 'bash'] });
});

test('nothing is sent while something is missing', () => {
  expect(meantBy(emptyDraft())).toBeUndefined();
  expect(ruleOf({ ...draftOf(rule), reason: ' ' })).toBeUndefined();
  expect(ruleOf({ ...draftOf(rule), name: '' })).toBeUndefined();
  expect(ruleOf({ ...draftOf(rule), until: 'soon' })).toBeUndefined();
});
