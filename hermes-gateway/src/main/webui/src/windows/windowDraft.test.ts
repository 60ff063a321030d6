import { expect, test } from 'vitest';
import type { MaintenanceWindow } from '../api/windows';
import { lengthText, secondsOf } from '../ui/times';
import { draftOf, emptyDraft, stateOf, windowOf } from './windowDraft';

const nights: MaintenanceWindow = {
  id: 'w1',
  name: 'nights',
  kind: 'allow',
  cron: '0 22 * * *',
  durationSeconds: 5_400,
  timezone: 'Europe/Paris',
  enabled: true,
  active: false,
  next: [],
  version: 1,
};

test('lengths are read as they are written', () => {
  expect(['4h', '1h30m', '90m', '2d', '1 h 30 m'].map(secondsOf)).toEqual([
    14_400, 5_400, 5_400, 172_800, 5_400,
  ]);
  expect(['', '4', 'h', '0h', '4x', '-4h'].map(secondsOf)).toEqual(Array(6).fill(undefined));
  expect([14_400, 5_400, 93_600].map(lengthText)).toEqual(['4h', '1h30m', '1d2h']);
});

test('a window that recurs says nothing of a time that comes once', () => {
  expect(windowOf({ ...emptyDraft(), name: ' Nights ', timezone: 'UTC', selector: 'tag:x' })).toEqual({
    name: 'Nights',
    kind: 'allow',
    cron: '0 22 * * *',
    durationSeconds: 14_400,
    timezone: 'UTC',
    enabled: true,
  });
});

test('a blackout that comes once has its machines, and is not ready without its end', () => {
  const draft = { ...emptyDraft(), kind: 'blackout', form: 'once', startAt: '2027-12-20T00:00' } as const;
  expect(windowOf(draft)).toBeUndefined();
  const window = windowOf({ ...draft, endAt: '2028-01-03T00:00', selector: ' tag:shop ' });
  expect(window).toMatchObject({ kind: 'blackout', selector: 'tag:shop' });
  expect(window?.startAt).toBe(new Date('2027-12-20T00:00').toISOString());
  expect(window).not.toHaveProperty('cron');
});

test('what is edited and left alone stays as it was', () => {
  expect(windowOf(draftOf(nights))).toMatchObject({
    name: 'nights',
    cron: '0 22 * * *',
    durationSeconds: 5_400,
    timezone: 'Europe/Paris',
  });
  const once = { ...nights, cron: null, startAt: '2027-12-20T10:00:00Z', endAt: '2027-12-21T10:00:00Z' };
  expect(windowOf(draftOf(once))).toMatchObject({
    startAt: '2027-12-20T10:00:00.000Z',
    endAt: '2027-12-21T10:00:00.000Z',
  });
});

test('a blackout is on, a window is open, and what is switched off is neither', () => {
  expect(stateOf(nights)).toBe('closed');
  expect(stateOf({ ...nights, active: true })).toBe('open');
  expect(stateOf({ ...nights, kind: 'blackout', active: true })).toBe('on');
  expect(stateOf({ ...nights, kind: 'blackout' })).toBe('idle');
  expect(stateOf({ ...nights, enabled: false })).toBe('off');
});
