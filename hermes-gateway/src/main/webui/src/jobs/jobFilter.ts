import type { JobQuery } from '../api/jobs';

export interface JobFilter {
  state: string;
  action: string;
  machineId: string;
  ids: string;
}

export const readJobFilter = (params: URLSearchParams): JobFilter => ({
  state: params.get('state') ?? '',
  action: params.get('action') ?? '',
  machineId: params.get('machine') ?? '',
  ids: params.get('ids') ?? '',
});

export function changeJobFilter(params: URLSearchParams, change: Partial<JobFilter>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(change)) {
    const name = key === 'machineId' ? 'machine' : key;
    if (value) next.set(name, value);
    else next.delete(name);
  }
  next.delete('cursor');
  next.delete('page');
  return next;
}

export function jobQueryOf(filter: JobFilter, cursor: string | undefined): JobQuery {
  const { state, action, machineId, ids } = filter;
  return {
    state: state || undefined,
    action: action || undefined,
    machineId: machineId || undefined,
    ids: ids || undefined,
    limit: 50,
    cursor,
  };
}
