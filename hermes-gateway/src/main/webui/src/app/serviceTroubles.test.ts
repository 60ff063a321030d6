import { expect, test } from 'vitest';
import { serviceTroubles, troubleTitle } from './serviceTroubles';

const away = { up: false, kind: 'database_unreachable', detail: 'The database does not answer.' };

test('services with the same trouble are told of once', () => {
  const troubles = serviceTroubles([
    { name: 'inventory', ...away },
    { name: 'execution', ...away },
    { name: 'scheduler', up: true, kind: 'events_delayed', detail: 'Events wait.' },
    { name: 'hermes', up: true },
  ]);

  expect(troubles.map(troubleTitle)).toEqual([
    'The services inventory and execution are not ready',
    'The service scheduler is up, but delayed',
  ]);
});

test('nothing is told when all is well', () => {
  expect(serviceTroubles([{ name: 'hermes', up: true }])).toEqual([]);
});
