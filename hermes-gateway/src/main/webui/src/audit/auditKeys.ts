import type { AuditQuery } from '../api/audit';

const all = ['audit'] as const;

export const auditKeys = {
  all,
  list: (query: AuditQuery) => [...all, 'list', query] as const,
  state: [...all, 'state'] as const,
};
