import { get, post, request } from './http';
import type { Page } from './page';

export interface ScheduledAction {
  action: string;
  params: Record<string, unknown>;
  timeoutSeconds?: number | null;
}

export interface Schedule {
  id: string;
  name: string;
  cron: string;
  timezone: string;
  enabled: boolean;
  selector: string;
  actions: ScheduledAction[];
  misfirePolicy: 'skip' | 'run_once' | 'run_all';
  overlapPolicy: 'skip' | 'queue' | 'allow';
  windowId?: string | null;
  outsideWindow?: 'skip' | 'wait';
  jitterSeconds: number;
  misfireWindowSeconds: number;
  dstGap: 'shift' | 'skip';
  dstOverlap: 'first' | 'both';
  finishInside: boolean;
  catchUp: 'never' | 'window' | 'time';
  catchUpSeconds: number;
  nextRunAt?: string | null;
  lastRunAt?: string | null;
  createdAt: string;
  version: number;
}

export interface NewSchedule {
  name: string;
  cron: string;
  timezone: string;
  selector: string;
  actions: ScheduledAction[];
  misfirePolicy: Schedule['misfirePolicy'];
  misfireWindowSeconds?: number;
  jitterSeconds?: number;
  overlapPolicy?: Schedule['overlapPolicy'];
  dstGap?: Schedule['dstGap'];
  dstOverlap?: Schedule['dstOverlap'];
  finishInside?: boolean;
  catchUp?: Schedule['catchUp'];
  catchUpSeconds?: number;
  windowId?: string;
  outsideWindow?: 'skip' | 'wait';
}

export interface LeftOut {
  reason: 'blackout' | 'would_not_finish' | 'disabled';
  window?: string | null;
  until?: string | null;
  machines: string[];
}

/** What a run would do now. */
export interface Trial {
  begins: boolean;
  reason?: string | null;
  opens?: string | null;
  machines: string[];
  machineCount: number;
  leftOut: LeftOut[];
  rehearsal?: { machineId: string; machine: string; actions: string[] } | null;
}

export type RunStatus = 'queued' | 'running' | 'ok' | 'warning' | 'error' | 'cancelled' | 'skipped';

export interface ScheduleRun {
  id: string;
  scheduleId: string;
  slotAt: string;
  trigger: 'cron' | 'misfire' | 'manual';
  status: RunStatus;
  skipReason?: string | null;
  jobsTotal: number;
  jobsOk: number;
  jobsWarning: number;
  jobsError: number;
  jobsCancelled: number;
  startedAt?: string | null;
  finishedAt?: string | null;
  error?: string | { message: string } | null;
  /** When the window opens that it waits for. */
  notBefore?: string | null;
  /** Machines that blackouts kept out of it, or that would not have been done in time. */
  leftOut?: LeftOut[];
  /** Machines that did not answer at first. */
  caughtUp?: string[];
}

export const listSchedules = (cursor?: string, signal?: AbortSignal) =>
  get<Page<Schedule>>('/schedules', { limit: 100, cursor }, signal);
export const readSchedule = (id: string, signal?: AbortSignal) =>
  get<Schedule>(`/schedules/${id}`, {}, signal);
export const addSchedule = (schedule: NewSchedule) => post<Schedule>('/schedules', schedule);
export const changeSchedule = ({ id, version }: Schedule, change: Partial<NewSchedule>) =>
  request<Schedule>('PATCH', `/schedules/${id}`, { body: change, ifMatch: version });
export const testSchedule = (id: string, rehearseOn?: string) =>
  post<Trial>(`/schedules/${id}/test`, { rehearseOn });
export const removeSchedule = (schedule: Schedule) =>
  request<void>('DELETE', `/schedules/${schedule.id}`, { ifMatch: schedule.version });
export const turnSchedule = (id: string, turn: 'pause' | 'resume' | 'run') =>
  post<unknown>(`/schedules/${id}/${turn}`);
export const runOutsideWindow = (id: string) => post<unknown>(`/schedules/${id}/run?ignoreWindow=true`);
export const listRuns = (id: string, cursor?: string, signal?: AbortSignal) =>
  get<Page<ScheduleRun>>(`/schedules/${id}/runs`, { limit: 50, cursor }, signal);
export const previewCron = (cron: string, timezone: string, signal?: AbortSignal) =>
  request<{ next: string[] }>('POST', '/schedules/preview', { body: { cron, timezone, count: 5 }, signal });
