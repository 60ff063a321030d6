import { expect, test } from 'vitest';
import { changeJobFilter, jobQueryOf, readJobFilter } from './jobFilter';

test('the address round-trips', () => {
  const params = new URLSearchParams('state=error&machine=m1');
  expect(readJobFilter(params)).toMatchObject({ state: 'error', action: '', machineId: 'm1', ids: '' });
  expect(changeJobFilter(params, { action: 'apt.upgrade', state: '' }).toString()).toBe(
    'machine=m1&action=apt.upgrade',
  );
});

test('another filter starts at the first page', () => {
  const params = new URLSearchParams('cursor=abc&page=4');
  expect(changeJobFilter(params, { state: 'ok' }).toString()).toBe('state=ok');
});

test('the end that is asked for is asked for', () => {
  const params = new URLSearchParams('errorKind=apt_failed&endedSince=2026-11-24T00:00:00Z&dryRun=false');
  expect(jobQueryOf(readJobFilter(params), undefined)).toMatchObject({
    errorKind: 'apt_failed',
    endedSince: '2026-11-24T00:00:00Z',
    dryRun: 'false',
  });
});

test('empty filters are not asked for', () => {
  const query = jobQueryOf(readJobFilter(new URLSearchParams()), undefined);
  expect(JSON.parse(JSON.stringify(query))).toEqual({ limit: 50 });
});
