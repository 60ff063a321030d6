import type { Limit, LimitScope, LimitWish } from '../api/queue';

/** A limit as typed: the number may be none for a moment. */
export interface LimitDraft {
  scope: LimitScope;
  action: string;
  tag: string;
  most: string;
}

export const EMPTY_LIMIT: LimitDraft = { scope: 'all', action: '', tag: '', most: '' };

export const draftOf = ({ scope, subject, maxRunning }: Limit): LimitDraft => ({
  scope,
  action: scope === 'action' ? subject : '',
  tag: scope === 'tag' ? subject : '',
  most: String(maxRunning),
});

export const limitOf = ({ scope, action, tag, most }: LimitDraft): LimitWish => ({
  action: scope === 'action' ? action : undefined,
  tag: scope === 'tag' ? tag : undefined,
  maxRunning: Number(most),
});

const HIGHEST = 100_000;

export function isReady({ scope, action, tag, most }: LimitDraft): boolean {
  const number = Number(most);
  const isNumber = most.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= HIGHEST;
  return isNumber && (scope !== 'action' || action !== '') && (scope !== 'tag' || tag !== '');
}
