import { expect, test } from 'vitest';
import type { Channel } from '../api/notifications';
import { channelOf, draftOf, emptyDraft, leadsTo, stateOf } from './channelDraft';

const mail: Channel = {
  id: 'c1',
  name: 'ops',
  kind: 'email',
  enabled: true,
  minSeverity: 'error',
  events: ['run_ended'],
  quietSeconds: 60,
  host: 'mail.example.org',
  port: 2525,
  tls: 'none',
  from: 'sysup@example.org',
  to: ['ops@example.org', 'night@example.org'],
  health: 'failing',
  version: 3,
};

test('what the server said goes back to it unchanged', () => {
  expect(channelOf(draftOf(mail))).toEqual({
    name: 'ops',
    kind: 'email',
    enabled: true,
    minSeverity: 'error',
    events: ['run_ended'],
    selector: '',
    quietSeconds: 60,
    host: 'mail.example.org',
    port: 2525,
    tls: 'none',
    username: '',
    secretRef: '',
    from: 'sysup@example.org',
    to: ['ops@example.org', 'night@example.org'],
  });
});

test('a kind says nothing of the settings of another', () => {
  const draft = {
    ...emptyDraft(),
    name: ' hook ',
    kind: 'webhook' as const,
    host: 'x',
    url: 'https://h.example.org',
  };
  expect(channelOf(draft)).toBeUndefined();
  expect(channelOf({ ...draft, secretRef: 'key' })).toMatchObject({
    name: 'hook',
    url: 'https://h.example.org',
    secretRef: 'key',
  });
  expect(channelOf({ ...draft, secretRef: 'key' })).not.toHaveProperty('host');
});

test('without events, or with a quiet time that is no number, nothing can be saved', () => {
  const draft = { ...emptyDraft(), name: 'chat', kind: 'slack' as const, secretRef: 'address' };
  expect(channelOf(draft)).toBeDefined();
  expect(channelOf({ ...draft, events: [] })).toBeUndefined();
  expect(channelOf({ ...draft, quiet: 'long' })).toBeUndefined();
});

test('single jobs by hand are told only on demand', () => {
  expect(emptyDraft().events).toContain('run_ended');
  expect(emptyDraft().events).not.toContain('job_failed');
});

test('a channel that is off is neither well nor failing', () => {
  expect(stateOf(mail)).toBe('failing');
  expect(stateOf({ ...mail, enabled: false })).toBe('off');
  expect(leadsTo(mail)).toBe('ops@example.org, night@example.org');
  expect(leadsTo({ ...mail, kind: 'ntfy', url: 'https://ntfy.example.org', topic: 'ops' })).toBe(
    'https://ntfy.example.org ops',
  );
});
