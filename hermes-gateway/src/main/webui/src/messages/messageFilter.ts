import type { MessageQuery } from '../api/messages';

export interface MessageFilter {
  category: string;
  severity: string;
  acknowledged: string;
  q: string;
  where: string;
  /** One message, on whichever machines. */
  key: string;
}

export const CATEGORIES = [
  'error',
  'security_notice',
  'repository_notice',
  'future_major_change',
  'deprecation',
  'warning',
] as const;

export const readMessageFilter = (params: URLSearchParams): MessageFilter => ({
  category: params.get('category') ?? '',
  severity: params.get('severity') ?? '',
  acknowledged: params.get('acknowledged') ?? '',
  q: params.get('q') ?? '',
  where: params.get('where') ?? '',
  key: params.get('key') ?? '',
});

export const messageQueryOf = (filter: MessageFilter, machineId: string | undefined): MessageQuery => ({
  machineId,
  category: filter.category || undefined,
  severity: filter.severity || undefined,
  acknowledged: filter.acknowledged || undefined,
  q: filter.q || undefined,
  where: filter.where || undefined,
  key: filter.key || undefined,
});
