import { expect, test } from 'vitest';
import type { PlanItem } from '../api/apt';
import { planRoom } from './planRoom';
import { stageOf } from './releaseStage';

const item = (over: Partial<PlanItem>): PlanItem => ({ name: 'a', operation: 'upgrade', ...over });

test('what stays takes no room', () => {
  const room = planRoom([
    item({ downloadBytes: 10, installedBytesChange: 4 }),
    item({ operation: 'remove', installedBytesChange: -9 }),
    item({ operation: 'hold', downloadBytes: 100, installedBytesChange: 100 }),
  ]);
  expect(room).toEqual({ download: 10, installed: -5, unknown: 0 });
});

test('what is not known is not taken for nothing', () => {
  const room = planRoom([item({ downloadBytes: 10 }), item({ installedBytesChange: 4 })]);
  expect(room).toEqual({ download: 10, installed: null, unknown: 1 });
});

test('an older analysis tells of no room', () => {
  expect(planRoom([item({})])).toBeNull();
});

test('a release is over on the day after its end', () => {
  const release = { id: 'debian', source: 'table', longTermEnds: '2026-06-30' };
  expect(stageOf(release, Date.parse('2026-06-30T23:00:00Z'))).toBe('soon');
  expect(stageOf(release, Date.parse('2026-07-01T00:00:00Z'))).toBe('ended');
  expect(stageOf(release, Date.parse('2025-06-30T00:00:00Z'))).toBe('kept');
  expect(stageOf({ id: 'debian', source: 'unknown' }, 0)).toBe('unknown');
});
