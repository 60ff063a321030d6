import { expect, test } from 'vitest';
import { emptyDraft, scheduleOf, timezones } from './scheduleDraft';

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
