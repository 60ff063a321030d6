import { get } from './http';
import type { FleetStatus } from './machines';

export interface FleetWeek {
  machines: number;
  byStatus: Partial<Record<FleetStatus, number>>;
  silentDays: number;
  unseen: number;
  unanalyzed: number;
  neverAnalyzed: number;
  restarts: (Ages & { machines: number })[];
}

/** Whole days of waiting; without an end where belowDays is 0. */
export interface Ages {
  fromDays: number;
  belowDays: number;
}

export interface WorkDay {
  day: string;
  begin: string;
  upgrades: number;
  upgradesFailed: number;
  reboots: number;
  rebootsFailed: number;
}

export interface FailureCount {
  kind: string;
  action: string;
  jobs: number;
  machines: number;
  latestAt: string;
  latestJob: string;
}

export interface WorkDone {
  since: string;
  days: WorkDay[];
  failures: FailureCount[];
  failed: number;
  securityAges: (Ages & { updates: number; machines: number })[];
}

export const readFleetWeek = (signal?: AbortSignal) => get<FleetWeek>('/fleet/week', {}, signal);
export const readWorkDone = (timeZone: string, signal?: AbortSignal) =>
  get<WorkDone>('/executions/week', { timeZone }, signal);
