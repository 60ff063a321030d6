import { expect, test } from 'vitest';
import type { Mailing, Subscription } from '../api/subscriptions';
import { draftOf, isReady, mailState, newDraft, troubleOf, wishOf } from './subscriptionDraft';

const LAST: Mailing = {
  id: 'm1',
  slotAt: '2026-03-02T06:00:00Z',
  state: 'sent',
  reportId: 'r1',
  deliveries: [],
};

const MONDAY: Subscription = {
  id: 's1',
  name: 'Monday',
  kind: 'global',
  where: 'tag:prod',
  days: 7,
  format: 'pdf',
  language: 'fr',
  cron: '0 7 * * 1',
  timezone: 'Europe/Paris',
  enabled: true,
  channels: [{ id: 'c1', name: 'managers' }],
  last: LAST,
  version: 3,
};

const mail = (state: 'pending' | 'sent' | 'dead', error?: string) => ({
  id: state,
  channel: 'managers',
  state,
  error,
});

test('what is edited is what was written, and an emptied selector is taken away', () => {
  expect(wishOf(draftOf(MONDAY))).toMatchObject({
    name: 'Monday',
    where: 'tag:prod',
    days: 7,
    language: 'fr',
    channels: ['c1'],
  });
  expect(wishOf({ ...draftOf(MONDAY), where: ' ' }).where).toBe('');
  expect(wishOf({ ...draftOf(MONDAY), kind: 'cleanup' }).where).toBe('');
});

test('it needs a name, a receiver, and a period', () => {
  const draft = { ...newDraft('fr', 'UTC'), name: 'Monday', channels: ['c1'] };
  expect(draft.language).toBe('fr');
  expect(isReady(draft)).toBe(true);
  expect(isReady({ ...draft, name: ' ' })).toBe(false);
  expect(isReady({ ...draft, channels: [] })).toBe(false);
  expect(isReady({ ...draft, days: '0' })).toBe(false);
});

test('it is sent when every mail is, and one that failed is told with its reason', () => {
  const withMails = (...deliveries: Mailing['deliveries']) => ({ ...MONDAY, last: { ...LAST, deliveries } });
  expect(mailState({ ...MONDAY, last: null })).toBe('none');
  expect(mailState({ ...MONDAY, last: { ...LAST, state: 'making' } })).toBe('making');
  expect(mailState(withMails(mail('sent')))).toBe('sent');
  expect(mailState(withMails(mail('sent'), mail('pending')))).toBe('sending');
  expect(mailState(withMails(mail('pending'), mail('dead', 'Refused.')))).toBe('failed');
  expect(troubleOf(withMails(mail('dead', 'Refused.')))).toBe('Refused.');
  expect(troubleOf(withMails(mail('sent')))).toBeUndefined();
});
