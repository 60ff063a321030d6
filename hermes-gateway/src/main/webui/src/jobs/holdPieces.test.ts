import { expect, test } from 'vitest';
import { holdName, holdPieces } from './holdPieces';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

test('a reason becomes one sentence', () => {
  const sentence = { before: 'The queue is paused: new kernel.', after: '' };
  expect(holdPieces('the queue is paused: new kernel')).toEqual(sentence);
  expect(holdPieces('the queue is paused: new kernel.')).toEqual(sentence);
});

test('the job in the way can be looked at', () => {
  expect(holdPieces(`waits for job ${id} on the same machine`)).toEqual({
    before: 'Waits for ',
    jobId: id,
    after: ' on the same machine.',
  });
});

test('the step before can be looked at', () => {
  expect(holdPieces(`waits for job ${id} to end well`)).toEqual({
    before: 'Waits for ',
    jobId: id,
    after: ' to end well.',
  });
});

test('a point in time stands alone, to be shown in the local zone', () => {
  expect(holdPieces('starts at 2026-08-01T04:00:00Z')).toEqual({
    before: 'Starts at ',
    at: '2026-08-01T04:00:00Z',
    after: '.',
  });
});

test('what the kind says can be said in every language, the words of a person can not', () => {
  expect(holdName('lock', `waits behind job ${id} on the same machine`)).toBe('behind');
  expect(holdName('lock', `waits for job ${id} on the same machine`)).toBe('lock');
  expect(holdName('starts_at', 'starts at 2026-08-01T04:00:00Z')).toBe('starts_at');
  expect(holdName('paused', 'the queue is paused: new kernel')).toBeUndefined();
});
