import { expect, test } from 'vitest';
import type { Schedule } from '../api/schedules';
import { changeOf, draftOf, emptyDraft, isPlain, scheduleOf } from './scheduleDraft';
import { timezones } from '../ui/times';

test('only an upgrade carries upgrade parameters', () => {
  const draft = { ...emptyDraft('tag:prod'), name: ' Nightly ', securityOnly: true };
  expect(scheduleOf(draft)).toMatchObject({
    name: 'Nightly',
    selector: 'tag:prod',
    actions: [{ action: 'apt.analyze', params: {} }],
  });
  expect(scheduleOf({ ...draft, action: 'apt.upgrade' }).actions).toEqual([
    { action: 'apt.upgrade', params: { mode: 'upgrade', securityOnly: true } },
  ]);
});

test('a window is named only when one is chosen', () => {
  const draft = { ...emptyDraft('*'), name: 'x', outsideWindow: 'wait' } as const;
  expect(scheduleOf(draft)).not.toHaveProperty('outsideWindow');
  expect(scheduleOf({ ...draft, windowId: 'w1' })).toMatchObject({ windowId: 'w1', outsideWindow: 'wait' });
});

test('UTC can be chosen, and nothing twice', () => {
  const zones = timezones();
  expect(zones).toContain('UTC');
  expect(new Set(zones).size).toBe(zones.length);
});

const SCHEDULE: Schedule = {
  id: 's1',
  name: 'nightly',
  cron: '30 2 * * *',
  timezone: 'Europe/Paris',
  enabled: true,
  selector: 'tag:prod',
  actions: [{ action: 'apt.upgrade', params: { mode: 'upgrade', securityOnly: true } }],
  misfirePolicy: 'run_once',
  misfireWindowSeconds: 3600,
  overlapPolicy: 'queue',
  windowId: 'w1',
  outsideWindow: 'wait',
  jitterSeconds: 90,
  dstGap: 'skip',
  dstOverlap: 'both',
  finishInside: false,
  catchUp: 'time',
  catchUpSeconds: 7200,
  createdAt: '2026-01-01T00:00:00Z',
  version: 3,
};

test('an edit that changes nothing sends what is there, and no length that the form cannot write', () => {
  const change = changeOf(draftOf(SCHEDULE), SCHEDULE);
  expect(SCHEDULE).toMatchObject(change);
  expect(change).not.toHaveProperty('jitterSeconds');
  expect(change).toMatchObject({ windowId: 'w1', catchUpSeconds: 7200, finishInside: false });
});

test('an edit may take the window and the jitter away', () => {
  const draft = { ...draftOf(SCHEDULE), windowId: '', jitter: '' };
  expect(changeOf(draft, SCHEDULE)).toMatchObject({ windowId: '', jitterSeconds: 0 });
});

test('what the form cannot say is left as it is', () => {
  const several = { ...SCHEDULE, actions: [...SCHEDULE.actions, ...SCHEDULE.actions] };
  const strange = { ...SCHEDULE, actions: [{ action: 'apt.upgrade', params: { packages: ['curl'] } }] };
  expect(isPlain(SCHEDULE)).toBe(true);
  for (const one of [several, strange]) {
    expect(isPlain(one)).toBe(false);
    expect(changeOf(draftOf(one), one)).not.toHaveProperty('actions');
  }
});
