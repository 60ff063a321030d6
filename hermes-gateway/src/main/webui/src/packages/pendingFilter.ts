import './texts';
import type { PendingQuery, PendingState } from '../api/packages';
import { t } from '../i18n/t';

export interface PendingFilter {
  q: string;
  security: string;
  state: string;
  where: string;
  olderThanDays: string;
  youngerThanDays: string;
  sort: string;
}

export const STATES: readonly PendingState[] = ['ready', 'held', 'kept_back', 'phased', 'excluded'];

export const readPendingFilter = (params: URLSearchParams): PendingFilter => ({
  q: params.get('q') ?? '',
  security: params.get('security') ?? '',
  state: params.get('state') ?? '',
  where: params.get('where') ?? '',
  olderThanDays: params.get('olderThanDays') ?? '',
  youngerThanDays: params.get('youngerThanDays') ?? '',
  sort: params.get('sort') ?? '',
});

/** What is empty does not restrict. */
export const pendingQueryOf = (filter: PendingFilter): PendingQuery =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));

/** Which age is asked for, in words; undefined for any. */
export function ageText({ olderThanDays, youngerThanDays }: PendingFilter): string | undefined {
  const from = Number(olderThanDays);
  const to = Number(youngerThanDays);
  if (olderThanDays && youngerThanDays) return t('packages.pending.between', { from, to: to - 1 });
  if (olderThanDays) return t('packages.pending.atLeast', { from });
  return youngerThanDays ? t('packages.pending.below', { to }) : undefined;
}
