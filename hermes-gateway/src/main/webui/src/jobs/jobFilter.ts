import type { JobQuery } from '../api/jobs';

export interface JobFilter {
  state: string;
  action: string;
  machineId: string;
  ids: string;
  /** The end that is asked for: how it failed, from when, until when, and whether it was a dry run. */
  errorKind: string;
  endedSince: string;
  endedBefore: string;
  dryRun: string;
}

export const readJobFilter = (params: URLSearchParams): JobFilter => ({
  state: params.get('state') ?? '',
  action: params.get('action') ?? '',
  machineId: params.get('machine') ?? '',
  ids: params.get('ids') ?? '',
  errorKind: params.get('errorKind') ?? '',
  endedSince: params.get('endedSince') ?? '',
  endedBefore: params.get('endedBefore') ?? '',
  dryRun: params.get('dryRun') ?? '',
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
  const { state, action, machineId, ids, errorKind, endedSince, endedBefore, dryRun } = filter;
  return {
    state: state || undefined,
    action: action || undefined,
    machineId: machineId || undefined,
    ids: ids || undefined,
    errorKind: errorKind || undefined,
    endedSince: endedSince || undefined,
    endedBefore: endedBefore || undefined,
    dryRun: dryRun || undefined,
    limit: 50,
    cursor,
  };
}
