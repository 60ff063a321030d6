import { get, getText, post } from './http';
import type { Items, Page } from './page';

export type JobState = 'queued' | 'running' | 'ok' | 'warning' | 'error' | 'cancelled' | 'lost';

export interface JobError {
  kind: string;
  message: string;
  remedy?: string | null;
  step?: string | null;
  lines?: string[] | null;
}

export interface Job {
  id: string;
  action: string;
  machineId: string;
  machine: string;
  state: JobState;
  holdReason?: string | null;
  priority?: number;
  progress?: number | null;
  attempt?: number;
  maxAttempts?: number;
  dryRun: boolean;
  params?: Record<string, unknown> | null;
  requestedBy?: { type: string; id?: string | null } | null;
  scheduleRunId?: string | null;
  createdAt: string;
  startedAt?: string | null;
  finishedAt?: string | null;
  cancelRequestedAt?: string | null;
  artifactId?: string | null;
  result?: unknown;
  error?: JobError | null;
  version: number;
}

export interface NewJobs {
  action: string;
  on?: string;
  machineIds?: string[];
  params?: Record<string, unknown>;
  dryRun?: boolean;
}

export interface Action {
  name: string;
  title: string;
  description?: string;
  risk: 'low' | 'medium' | 'high';
  readOnly: boolean;
}

export interface LogLine {
  seq: number;
  at: string;
  stream: 'stdout' | 'stderr' | 'system';
  level?: string | null;
  message: string;
}

export interface LogPage {
  lines: LogLine[];
  nextAfter: number | null;
  complete: boolean;
}

export interface Execution {
  id: string;
  machineId: string;
  machine: string;
  action: string;
  mode: string;
  status: JobState;
  startedAt?: string | null;
  finishedAt?: string | null;
  jobId?: string | null;
  exitCode?: number | null;
  errorKind?: string | null;
  errorMessage?: string | null;
}

export interface Snapshot {
  id: string;
  kind: string;
  machineId: string;
  status: string;
  createdAt: string;
  jobId?: string | null;
}

export interface JobQuery {
  machineId?: string;
  state?: string;
  action?: string;
  ids?: string;
  limit?: number;
  cursor?: string;
}

const FINAL: ReadonlySet<JobState> = new Set(['ok', 'warning', 'error', 'cancelled', 'lost']);
export const isFinal = (job: Pick<Job, 'state'>) => FINAL.has(job.state);

export const listJobs = (query: JobQuery, signal?: AbortSignal) =>
  get<Page<Job>>('/jobs', { ...query }, signal);
export const readJob = (id: string, signal?: AbortSignal) => get<Job>(`/jobs/${id}`, {}, signal);
export const startJobs = (jobs: NewJobs) => post<{ jobs: Job[] }>('/jobs', jobs);
export const cancelJob = (id: string) => post<Job>(`/jobs/${id}/cancel`);
export const readLog = (id: string, after: number | undefined, signal?: AbortSignal) =>
  get<LogPage>(`/jobs/${id}/log`, { after, limit: 5000 }, signal);
export const readWholeLog = (id: string) => getText(`/jobs/${id}/log`);
export const listActions = (signal?: AbortSignal) => get<Items<Action>>('/actions', {}, signal);
export const listExecutions = (query: JobQuery, signal?: AbortSignal) =>
  get<Page<Execution>>('/executions', { ...query }, signal);
export const listSnapshots = (machineId: string, kind: string, limit: number, signal?: AbortSignal) =>
  get<Page<Snapshot>>('/snapshots', { machineId, kind, limit }, signal);
export const readSnapshot = <P>(id: string, signal?: AbortSignal) =>
  get<Snapshot & { payload: P }>(`/snapshots/${id}`, {}, signal);
