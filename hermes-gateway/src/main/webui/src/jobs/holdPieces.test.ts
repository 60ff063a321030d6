import { expect, test } from 'vitest';
import { holdPieces } from './holdPieces';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

test('a reason becomes one sentence', () => {
  expect(holdPieces('the queue is paused: new kernel')).toEqual([
    { text: 'The queue is paused: new kernel.' },
  ]);
  expect(holdPieces('the queue is paused: new kernel.')).toEqual([
    { text: 'The queue is paused: new kernel.' },
  ]);
});

test('the job in the way can be looked at', () => {
  expect(holdPieces(`waits for job ${id} on the same machine`)).toEqual([
    { text: 'Waits for ' },
    { jobId: id },
    { text: ' on the same machine.' },
  ]);
});

test('the step before can be looked at', () => {
  expect(holdPieces(`waits for job ${id} to end well`)).toEqual([
    { text: 'Waits for ' },
    { jobId: id },
    { text: ' to end well.' },
  ]);
});

test('a point in time stands alone, to be shown in the local zone', () => {
  expect(holdPieces('starts at 2026-08-01T04:00:00Z')).toEqual([
    { text: 'Starts at ' },
    { at: '2026-08-01T04:00:00Z' },
    { text: '.' },
  ]);
});
