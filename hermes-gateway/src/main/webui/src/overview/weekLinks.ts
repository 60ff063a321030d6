import type { Ages, WorkDay } from '../api/week';
import type { FleetStatus } from '../api/machines';

const address = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`;

export const statusLink = (status: FleetStatus) => address('/machines', { status });

export const selectorLink = (where: string) => address('/machines', { where });

export const restartLink = ({ fromDays, belowDays }: Ages) =>
  selectorLink(belowDays ? `unrebooted>=${fromDays} and unrebooted<${belowDays}` : `unrebooted>=${fromDays}`);

export const securityLink = ({ fromDays, belowDays }: Ages) =>
  address('/packages/pending', {
    security: 'true',
    ...(fromDays ? { olderThanDays: String(fromDays) } : {}),
    ...(belowDays ? { youngerThanDays: String(belowDays) } : {}),
  });

export const failureLink = (errorKind: string, since: string) =>
  address('/jobs', { state: 'error', errorKind, endedSince: since });

/** The work that ended on a day: up to the begin of the next, which the last day has not. */
export function workLink(days: readonly WorkDay[], index: number, action: string, isFailed: boolean): string {
  const next = days[index + 1]?.begin;
  return address('/jobs', {
    state: isFailed ? 'error' : 'ok,warning',
    action,
    dryRun: 'false',
    endedSince: days[index]?.begin ?? '',
    ...(next ? { endedBefore: next } : {}),
  });
}
