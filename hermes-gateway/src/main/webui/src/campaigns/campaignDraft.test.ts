import { expect, test } from 'vitest';
import { emptyCampaign, isPlannable, mistakesOf, wishOf } from './campaignDraft';

const draft = { ...emptyCampaign('tag:prod'), name: ' October ' };

test('what is left empty is left to the server', () => {
  const wish = wishOf(draft);
  expect(JSON.parse(JSON.stringify(wish))).toEqual({
    name: 'October',
    action: 'apt.analyze',
    params: {},
    dryRun: false,
    on: 'tag:prod',
    canary: 1,
    maxUnavailable: [],
    minAvailable: [],
    pauseAfterCanary: false,
    soakSeconds: 0,
    finishInside: true,
  });
});

test('a part is no number of machines', () => {
  const parts = { ...draft, batch: '20', batchIn: 'percent', failures: '5', failuresIn: 'percent' } as const;
  expect(wishOf(parts)).toMatchObject({ batchPercent: 20, maxFailurePercent: 5 });
  expect(wishOf(parts)).not.toHaveProperty('batch');
  expect(wishOf({ ...draft, batch: '20', failures: '0' })).toMatchObject({ batch: 20, maxFailures: 0 });
});

test('a rest is told in seconds', () => {
  expect(wishOf({ ...draft, soak: '90', soakIn: 'seconds' }).soakSeconds).toBe(90);
  expect(wishOf({ ...draft, soak: '10' }).soakSeconds).toBe(600);
  expect(wishOf({ ...draft, soak: '2', soakIn: 'hours' }).soakSeconds).toBe(7_200);
});

test('without a canary nothing pauses after it', () => {
  expect(wishOf({ ...draft, pauseAfterCanary: true }).pauseAfterCanary).toBe(true);
  expect(wishOf({ ...draft, canary: '0', pauseAfterCanary: true }).pauseAfterCanary).toBe(false);
  expect(wishOf({ ...draft, canary: '' }).canary).toBe(0);
});

test.each([
  [{ canary: '-1' }, 'canary'],
  [{ batch: '0' }, 'batch'],
  [{ batch: '101', batchIn: 'percent' }, 'batchPercent'],
  [{ parallel: '1.5' }, 'maxParallel'],
  [{ failures: 'some' }, 'maxFailures'],
  [{ failures: '101', failuresIn: 'percent' }, 'maxFailurePercent'],
  [{ soak: '169', soakIn: 'hours' }, 'soakSeconds'],
  [{ unavailable: [{ tag: '', most: '1' }] }, 'maxUnavailable[0].tag'],
  [{ unavailable: [{ tag: 'web', most: '0' }] }, 'maxUnavailable[0].most'],
  [{ quorums: [{ tag: '', least: '1', leastIn: 'machines' }] }, 'minAvailable[0].tag'],
  [{ quorums: [{ tag: 'web', least: '101', leastIn: 'percent' }] }, 'minAvailable[0].least'],
] as const)('%j is a mistake in %s', (change, field) => {
  const wrong = { ...draft, ...change } as typeof draft;
  expect(Object.keys(mistakesOf(wrong))).toEqual([field]);
  expect(isPlannable(wrong)).toBe(false);
});

test('a tag is limited once', () => {
  const web = { tag: 'web', most: '1' };
  expect(mistakesOf({ ...draft, unavailable: [web, { tag: 'db', most: '2' }] })).toEqual({});
  expect(mistakesOf({ ...draft, unavailable: [web, web] })).toEqual({
    'maxUnavailable[1].tag': 'is named twice',
  });
});

test('what stays up is a number or a part', () => {
  const quorums = [
    { tag: 'web', least: '2', leastIn: 'machines' as const },
    { tag: 'db', least: '50', leastIn: 'percent' as const },
  ];
  expect(wishOf({ ...draft, quorums }).minAvailable).toEqual([
    { tag: 'web', least: 2 },
    { tag: 'db', leastPercent: 50 },
  ]);
});

test('waves can be planned before there is a name, but not without machines', () => {
  expect(isPlannable({ ...draft, name: '' })).toBe(true);
  expect(isPlannable({ ...draft, selector: ' ' })).toBe(false);
});

test('only an upgrade has plans that can be approved', () => {
  const approved = { ...emptyCampaign('*'), approvedPlans: true };
  expect(wishOf(approved).approvedPlans).toBeUndefined();
  expect(wishOf({ ...approved, action: 'apt.upgrade' }).approvedPlans).toBe(true);
});
