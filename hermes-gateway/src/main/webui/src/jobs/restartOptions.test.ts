import { expect, test } from 'vitest';
import { restartParams } from './restartOptions';

test('what need not hold a restart back is named only when something was chosen', () => {
  const options = { onlyIfNeeded: true, dryRun: true };
  expect(restartParams({ ...options, despite: [] })).toEqual({ onlyIfNeeded: true });
  expect(restartParams({ ...options, despite: ['users'] })).toEqual({
    onlyIfNeeded: true,
    despite: ['users'],
  });
});
