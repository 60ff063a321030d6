import { expect, test } from 'vitest';
import type { DnfRepairResult } from '../api/apt';
import { asRepair } from './dnfRepair';
import { canGoOn } from './repairStep';

const LOOKED: DnfRepairResult = {
  schemaVersion: 1,
  step: 'database',
  dryRun: true,
  found: ['Page 31: btreeInitPage() returns error code 11'],
  plan: [],
  changes: [],
};

test('a dry run of dnf that found something is gone on with', () => {
  expect(canGoOn(asRepair(LOOKED), false)).toBe(true);
  expect(canGoOn(asRepair({ ...LOOKED, found: [] }), false)).toBe(false);
});
