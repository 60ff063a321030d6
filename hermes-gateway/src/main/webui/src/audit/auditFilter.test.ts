import { changedFilter } from '../ui/changedFilter';
import { expect, test } from 'vitest';
import { auditQueryOf, isFiltered, NO_FILTER, readAuditFilter } from './auditFilter';

test('a filter is in the address, and another one begins at the first page', () => {
  const before = new URLSearchParams('outcome=refused&cursor=x&page=3');
  const after = changedFilter(before, { actor: 'client:1', outcome: '' });
  expect(after.toString()).toBe('actor=client%3A1');
  expect(readAuditFilter(after)).toEqual({ ...NO_FILTER, actor: 'client:1' });
  expect(isFiltered(readAuditFilter(after))).toBe(true);
  expect(isFiltered(NO_FILTER)).toBe(false);
});

test('times are asked for as the moments that they are here', () => {
  const query = auditQueryOf({ ...NO_FILTER, from: '2026-11-30T10:00', to: 'yesterday' }, undefined);
  expect(query.from).toBe(new Date('2026-11-30T10:00').toISOString());
  expect(query.to).toBeUndefined();
});
