import { expect, test } from 'vitest';
import type { Schedule } from '../api/schedules';
import { changeOf, draftOf, emptyDraft, scheduleOf } from './scheduleDraft';
import { ANALYZE } from '../jobs/workDraft';
import { movedStep, withoutStep, withStep } from './stepDraft';
import { timezones } from '../ui/times';

test('only an upgrade carries upgrade parameters', () => {
  const doing = (action: string) => [{ key: 0, work: { ...ANALYZE, securityOnly: true, action } }];
  const draft = { ...emptyDraft('tag:prod'), name: ' Nightly ', steps: doing('apt.analyze') };
  expect(scheduleOf(draft)).toMatchObject({
    name: 'Nightly',
    selector: 'tag:prod',
    actions: [{ action: 'apt.analyze', params: {} }],
  });
  expect(scheduleOf({ ...draft, steps: doing('apt.upgrade') }).actions).toEqual([
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

test('what the form cannot say is left as it is, among what it can', () => {
  const strange = { action: 'apt.upgrade', params: { packages: ['curl'] } };
  const slow = { action: 'apt.analyze', params: {}, timeoutSeconds: 900 };
  const schedule = { ...SCHEDULE, actions: [...SCHEDULE.actions, strange, slow] };
  const draft = draftOf(schedule);
  expect(draft.steps.map((step) => 'kept' in step)).toEqual([false, true, true]);
  expect(changeOf(draft, schedule)).not.toHaveProperty('actions');
  expect(changeOf({ ...draft, steps: movedStep(draft.steps, 1, -1) }, schedule).actions).toEqual([
    strange,
    ...SCHEDULE.actions,
    slow,
  ]);
});

test('actions are added, removed and change places; each keeps what was said of it', () => {
  const { steps } = emptyDraft('*');
  const three = withStep(withStep(steps));
  expect(new Set(three.map(({ key }) => key)).size).toBe(3);
  expect(movedStep(three, 0, -1)).toEqual(three);
  expect(movedStep(three, 2, 1)).toEqual(three);
  expect(movedStep(three, 0, 1).map(({ key }) => key)).toEqual([1, 0, 2]);
  expect(withoutStep(three, 1).map(({ key }) => key)).toEqual([0, 2]);
  const keys = withStep(withoutStep(three, 0)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});
