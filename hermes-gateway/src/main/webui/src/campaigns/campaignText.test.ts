import { expect, test } from 'vitest';
import type { Campaign, TargetCounts, Wave } from '../api/campaigns';
import {
  batchText,
  countsText,
  currentWave,
  failuresText,
  namesText,
  nowText,
  paramsText,
  percentOf,
  plannedText,
  planText,
  reasonText,
} from './campaignText';

const counts = (some: Partial<TargetCounts> = {}): TargetCounts => ({
  pending: 0,
  requested: 0,
  ok: 0,
  warning: 0,
  error: 0,
  cancelled: 0,
  skipped: 0,
  ...some,
});
const done: Wave = {
  wave: 1,
  canary: true,
  size: 1,
  counts: counts({ ok: 1 }),
  startedAt: '2026-10-01T10:00:00Z',
  finishedAt: '2026-10-01T10:01:00Z',
};
const next: Wave = { wave: 2, canary: false, size: 4, counts: counts({ pending: 4 }) };
const campaign = {
  state: 'running',
  soakSeconds: 600,
  finishInside: true,
  approvedPlans: false,
  counts: counts({ ok: 1, pending: 4 }),
  waves: [done, next],
} as Campaign;

test('only what is the case is said', () => {
  expect(countsText(counts({ ok: 3, error: 1, requested: 2, pending: 1_200 }))).toBe(
    '3 done, 1 failed, 2 under way, 1,200 waiting',
  );
  expect(countsText(counts({ pending: 2 }))).toBe('2 waiting');
});

test('what is skipped never had its turn', () => {
  expect(percentOf(counts({ ok: 1, error: 1, skipped: 2 }))).toBe(50);
  expect(percentOf(counts())).toBe(0);
  expect(percentOf(counts({ ok: 999, pending: 1 }))).toBe(99);
});

test('a wave that has not begun rests after the one before', () => {
  expect(currentWave(campaign)).toEqual({ wave: next, restsUntil: Date.parse('2026-10-01T10:11:00Z') });
  expect(currentWave({ ...campaign, soakSeconds: 0 }).restsUntil).toBeUndefined();
  expect(currentWave({ ...campaign, waves: [next] }).restsUntil).toBeUndefined();
  const begun = { ...next, startedAt: '2026-10-01T10:12:00Z' };
  expect(currentWave({ ...campaign, waves: [done, begun] })).toEqual({ wave: begun, restsUntil: undefined });
});

test('each state says what happens now', () => {
  expect(nowText(campaign)).toBe('Wave 2 of 2.');
  expect(nowText({ ...campaign, state: 'paused' })).toBe('Nothing begins.');
  expect(nowText({ ...campaign, state: 'paused', counts: counts({ requested: 1 }) })).toMatch(/goes on/);
  expect(nowText({ ...campaign, state: 'stopping', counts: counts({ requested: 2 }) })).toBe(
    'Nothing new begins; 2 jobs still under way.',
  );
  expect(nowText({ ...campaign, state: 'failed', counts: counts({ skipped: 1 }) })).toBe(
    '1 machine had no turn.',
  );
});

test('a person in a reason is named', () => {
  const nameOf = ({ id }: { id: string }) => ({ 'user:ann': 'ann', 'client:2': 'Another token' })[id] ?? '–';
  expect(reasonText('Paused by user:ann.', nameOf)).toBe('Paused by ann.');
  expect(reasonText('Cancelled by client:2.', nameOf)).toBe('Cancelled by another token.');
  expect(reasonText('Paused by service:x.', nameOf)).toBe('Paused by service:x.');
  const rest =
    'may not run apt.upgrade on all that come next. The grants do not reach m5, so nothing was done. An operator can resume it, who answers for it then.';
  expect(reasonText(`Paused in wave 3: user:ann ${rest}`, nameOf)).toBe(`Paused in wave 3: ann ${rest}`);
  expect(reasonText(`Paused in wave 3: user:bob ${rest}`, nameOf)).toBe(`Paused in wave 3: user:bob ${rest}`);
  expect(reasonText('2 of 9 machines failed; none may.', nameOf)).toBe('2 of 9 machines failed; none may.');
});

test('a plan reads as a sentence', () => {
  expect(planText({ targets: 5, waves: [1, 2] as never })).toBe('5 machines in 2 waves');
  expect(plannedText({ size: 1, maxParallel: 1 })).toBe('1 machine');
  expect(plannedText({ size: 4, maxParallel: 4 })).toBe('4 machines');
  expect(plannedText({ size: 4, maxParallel: 2 })).toBe('4 machines, 2 at once');
  expect(namesText(['a', 'b'])).toBe('a, b');
  expect(namesText([...'abcdefgh'])).toBe('a, b, c, d, e, f and 2 more');
});

test('limits read as they were meant', () => {
  expect(failuresText(0)).toBe('Stops as soon as a machine fails.');
  expect(failuresText(1)).toBe('Stops as soon as more than 1 machine failed.');
  expect(paramsText({ mode: 'upgrade', securityOnly: true })).toBe('mode: upgrade, securityOnly: true');
  expect(batchText({ batch: 5 })).toBe('5 machines');
  expect(batchText({ batchPercent: 20 })).toBe('20 % of all');
  expect(batchText({ batchPercent: 100 })).toBe('All that are left');
});
