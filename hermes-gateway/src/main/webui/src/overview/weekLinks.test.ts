import { expect, test } from 'vitest';
import type { WorkDay } from '../api/week';
import { failureLink, restartLink, securityLink, workLink } from './weekLinks';

const query = (link: string) => Object.fromEntries(new URLSearchParams(link.split('?')[1]));
const day = (begin: string): WorkDay => ({
  day: begin.slice(0, 10),
  begin,
  upgrades: 1,
  upgradesFailed: 0,
  reboots: 0,
  rebootsFailed: 0,
});

test('each age leads to the list with the same edges', () => {
  expect(query(restartLink({ fromDays: 8, belowDays: 31 }))).toEqual({
    where: 'unrebooted>=8 and unrebooted<31',
  });
  expect(query(restartLink({ fromDays: 31, belowDays: 0 }))).toEqual({ where: 'unrebooted>=31' });
  expect(query(securityLink({ fromDays: 0, belowDays: 2 }))).toEqual({
    security: 'true',
    youngerThanDays: '2',
  });
  expect(query(securityLink({ fromDays: 31, belowDays: 0 }))).toEqual({
    security: 'true',
    olderThanDays: '31',
  });
});

test('the work of a day ends where the next begins, today has no end', () => {
  const days = [day('2026-11-30T23:00:00Z'), day('2026-12-01T23:00:00Z')];
  expect(query(workLink(days, 0, 'apt.upgrade', false))).toEqual({
    state: 'ok,warning',
    action: 'apt.upgrade',
    dryRun: 'false',
    endedSince: '2026-11-30T23:00:00Z',
    endedBefore: '2026-12-01T23:00:00Z',
  });
  expect(query(workLink(days, 1, 'machine.reboot', true))).not.toHaveProperty('endedBefore');
});

test('a failure leads to the jobs that failed so since the first day', () => {
  expect(query(failureLink('apt_lock_busy', '2026-11-24T23:00:00Z'))).toEqual({
    state: 'error',
    errorKind: 'apt_lock_busy',
    endedSince: '2026-11-24T23:00:00Z',
  });
});
