import { expect, it } from 'vitest';
import type { RepairResult } from '../api/apt';
import { canGoOn, repairStep } from './repairStep';

const LOOKED: RepairResult = {
  schemaVersion: 1,
  step: 'configure',
  dryRun: true,
  plan: [],
  inBetween: ['lab-broken'],
  partialFiles: [],
  changes: [],
  conffilesKept: [],
  audit: [],
};

it('names the step of a repair, and none where there is none', () => {
  expect(repairStep({ action: 'apt.repair', params: { step: 'fix-broken' } })).toBe('fix-broken');
  expect(repairStep({ action: 'dnf.repair', params: {} })).toBe('');
});

it('goes on from a dry run that found something', () => {
  expect(canGoOn(LOOKED, false)).toBe(true);
  expect(canGoOn({ ...LOOKED, inBetween: [] }, false)).toBe(false);
});

it('does not go on from a dry run that was refused, nor from the repair itself', () => {
  expect(canGoOn(LOOKED, true)).toBe(false);
  expect(canGoOn({ ...LOOKED, dryRun: false }, false)).toBe(false);
});
