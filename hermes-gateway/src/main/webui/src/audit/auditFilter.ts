import type { AuditQuery } from '../api/audit';

export interface AuditFilter {
  actor: string;
  action: string;
  outcome: string;
  machine: string;
  text: string;
  /** As the browser's own field writes it: in local time, without a zone. */
  from: string;
  to: string;
}

const NAMES = ['actor', 'action', 'outcome', 'machine', 'text', 'from', 'to'] as const;

export const NO_FILTER: AuditFilter = {
  actor: '',
  action: '',
  outcome: '',
  machine: '',
  text: '',
  from: '',
  to: '',
};

export const readAuditFilter = (params: URLSearchParams): AuditFilter => ({
  actor: params.get('actor') ?? '',
  action: params.get('action') ?? '',
  outcome: params.get('outcome') ?? '',
  machine: params.get('machine') ?? '',
  text: params.get('text') ?? '',
  from: params.get('from') ?? '',
  to: params.get('to') ?? '',
});

export const isFiltered = (filter: AuditFilter) => NAMES.some((name) => filter[name] !== '');

function instant(local: string): string | undefined {
  const at = local ? new Date(local) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

export const auditQueryOf = (filter: AuditFilter, cursor: string | undefined): AuditQuery => ({
  ...filter,
  from: instant(filter.from),
  to: instant(filter.to),
  limit: 50,
  cursor,
});
