import { expect, test } from 'vitest';
import type { AuditRow } from '../api/audit';
import { actionText, actorText, detailText, machineOf } from './auditText';

const row = (part: Partial<AuditRow>) => ({ actor: 'client:1', action: 'x', ...part }) as AuditRow;

test('what is known has words, the rest is shown as it is', () => {
  expect(actionText('sign_in')).toBe('Signed in');
  expect(actionText('http.DELETE')).toBe('Request DELETE');
  expect(actionText('moon.phase')).toBe('moon.phase');
  expect(actionText('toString')).toBe('toString');
});

test('a machine is found in the path of a change and in the reading of its secret', () => {
  const id = '01990000-0000-7000-8000-000000000001';
  expect(machineOf(row({ target: `machine:${id}` }))).toBe(id);
  expect(machineOf(row({ target: `/api/v1/machines/${id}/credential` }))).toBe(id);
  expect(machineOf(row({ target: '/api/v1/machines/import' }))).toBeUndefined();
  expect(machineOf(row({ target: null }))).toBeUndefined();
});

test('whoever has a name is called by it', () => {
  expect(actorText(row({ actorLabel: 'night script' }))).toBe('night script');
  expect(actorText(row({}))).toBe('client:1');
  expect(detailText(['password'])).toBe('["password"]');
});
