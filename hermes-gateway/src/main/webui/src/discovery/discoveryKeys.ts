import type { QueryValue } from '../api/http';

const all = ['discovery'] as const;

export const discoveryKeys = {
  all,
  limits: [...all, 'limits'] as const,
  scans: [...all, 'scans'] as const,
  candidates: (query: Record<string, QueryValue>) => [...all, 'candidates', query] as const,
};
