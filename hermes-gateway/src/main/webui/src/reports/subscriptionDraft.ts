import type { NewSubscription, Subscription } from '../api/subscriptions';
import type { Language } from '../i18n/language';
import { isPeriod } from './period';

/** A subscription while somebody writes it. */
export type SubscriptionDraft = Omit<NewSubscription, 'days' | 'where'> & { days: string; where: string };

export const newDraft = (language: Language, timezone: string): SubscriptionDraft => ({
  name: '',
  kind: 'global',
  where: '',
  days: '7',
  format: 'pdf',
  language,
  cron: '0 7 * * 1',
  timezone,
  channels: [],
  enabled: true,
});

export const draftOf = (subscription: Subscription): SubscriptionDraft => ({
  name: subscription.name,
  kind: subscription.kind,
  machineId: subscription.machineId ?? undefined,
  where: subscription.where ?? '',
  days: String(subscription.days),
  format: subscription.format,
  language: subscription.language,
  cron: subscription.cron,
  timezone: subscription.timezone,
  channels: subscription.channels.map(({ id }) => id),
  enabled: subscription.enabled,
});

export const isReady = ({ name, cron, days, channels }: SubscriptionDraft): boolean =>
  name.trim() !== '' && cron.trim() !== '' && channels.length > 0 && isPeriod(days);

/** An empty text takes a selector away. */
export const wishOf = ({ where, days, ...draft }: SubscriptionDraft): NewSubscription => ({
  ...draft,
  where: draft.kind === 'global' ? where.trim() : '',
  days: Number(days),
});

export type MailState = 'none' | 'making' | 'sending' | 'sent' | 'failed';

/** What became of the newest mails: it is sent when all of them are, and failed when one is. */
export function mailState({ last }: Subscription): MailState {
  if (!last) return 'none';
  if (last.state !== 'sent') return last.state;
  if (last.deliveries.some(({ state }) => state === 'dead')) return 'failed';
  return last.deliveries.some(({ state }) => state === 'pending') ? 'sending' : 'sent';
}

/** Why it is not there yet, or will never be. */
export const troubleOf = ({ last }: Subscription): string | undefined =>
  last?.error ?? last?.deliveries.find(({ error }) => error)?.error ?? undefined;
