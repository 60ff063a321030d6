import { expect, test } from 'vitest';
import type { Job } from '../api/jobs';
import type { Machine } from '../api/machines';
import { mapPage, withJob, withState } from './cachePatches';

const machine = { id: 'm1', name: 'lab-1', version: 3, state: { status: 'ok', updates: 4 } } as Machine;
const job = { id: 'j1', state: 'running', version: 4, progress: 10 } as Job;

test('a machine event changes the state and leaves the edit version alone', () => {
  const changed = withState(machine, { id: 'm1', version: 99, status: 'busy' });
  expect(changed.version).toBe(3);
  expect(changed.state).toMatchObject({ status: 'busy', updates: 4 });
});

test('what went away is null, what is not told stays', () => {
  const busy = { ...machine, state: { status: 'busy', runningJobId: 'j1', updates: 4 } } as Machine;
  const changed = withState(busy, { id: 'm1', status: 'ok', runningJobId: null, hostKey: 'approved' });
  expect(changed.state).toEqual({ status: 'ok', runningJobId: null, updates: 4 });
  expect(changed).toMatchObject({ hostKey: 'approved', name: 'lab-1' });
});

test('an event of another machine changes nothing', () => {
  expect(withState(machine, { id: 'm2', status: 'busy' })).toBe(machine);
});

test('a late job event does not turn time back', () => {
  expect(withJob(job, { ...job, version: 3, progress: 5 }).progress).toBe(10);
  const done = { ...job, state: 'ok' as const };
  expect(withJob(done, job).state).toBe('ok');
});

test('a result that was already read survives an event without one', () => {
  const done = { ...job, state: 'ok' as const, result: { schemaVersion: 1 } };
  expect(withJob(done, { ...done, version: 5, result: undefined }).result).toEqual({ schemaVersion: 1 });
});

test('a page without the item is the same page', () => {
  const page = { items: [machine], nextCursor: null, total: 1 };
  expect(mapPage(page, (m) => withState(m, { id: 'm9' }))).toBe(page);
});
