import { expect, test } from 'vitest';
import type { Me } from '../api/session';
import { actorName } from './actorName';

const me: Me = { subject: 'user:7', label: 'vera', scopes: ['read'], grants: [] };
const names = new Map([['user:8', 'oscar']]);

test('people have names, whichever way a record writes them down', () => {
  expect(actorName({ type: 'user', id: '7' }, me, names)).toBe('vera');
  expect(actorName({ type: 'user', id: 'user:8' }, me, names)).toBe('oscar');
  expect(actorName({ type: 'user', id: '8' }, me, names)).toBe('oscar');
  expect(actorName({ type: 'user', id: '9' }, me, names)).toBe('9');
});

test('programs are told apart from people', () => {
  expect(actorName({ type: 'user', id: 'client:1' }, me, names)).toBe('Another token');
  expect(actorName({ type: 'user', id: 'local:cli' }, me, names)).toBe('The command line');
  expect(actorName({ type: 'system', id: 'system:inventory' }, me, names)).toBeNull();
});
