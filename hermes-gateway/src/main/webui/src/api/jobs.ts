import { get, getText, post, request } from './http';
import type { Items, Page } from './page';

export type JobState = 'queued' | 'running' | 'ok' | 'warning' | 'error' | 'cancelled' | 'lost';

export type HoldKind =
  | 'held'
  | 'paused'
  | 'blackout'
  | 'starts_at'
  | 'machine_offline'
  | 'lock'
  | 'limit'
  | 'step'
  | 'machine_lock';

export interface JobError {
  kind: string;
  message: string;
  remedy?: string | null;
  step?: string | null;
  lines?: string[] | null;
  /** Work that may mend it. */
  repair?: Repair | null;
}

export interface Repair {
  action: string;
  params: Record<string, unknown>;
}

export interface Job {
  id: string;
  action: string;
  machineId: string;
  machine: string;
  state: JobState;
  /** What a waiting job waits for; the reason says the same for people. */
  holdKind?: HoldKind | null;
  holdReason?: string | null;
  /** The step before, or the job that this one does again. */
  parentId?: string | null;
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
  ignoreBlackout?: boolean;
}

/** What was begun, and the names of machines on which there was nothing to begin. */
export interface StartedJobs {
  jobs: Job[];
  leftOut?: string[];
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
  errorKind?: string;
  endedSince?: string;
  endedBefore?: string;
  dryRun?: string;
  limit?: number;
  cursor?: string;
}

/** Which jobs are meant: all that is given must fit. */
export interface JobChoice {
  ids?: string[];
  states?: JobState[];
  action?: string;
  on?: string;
  finishedWithinHours?: number;
  /** Only tells how many are meant. */
  dryRun: boolean;
}

export interface BulkAnswer {
  matched: number;
  /** There are more than one request touches. */
  more: boolean;
  /** Those that were changed, or made. */
  jobs: string[];
  dryRun: boolean;
}

const FINAL: ReadonlySet<JobState> = new Set(['ok', 'warning', 'error', 'cancelled', 'lost']);
export const isFinal = (job: Pick<Job, 'state'>) => FINAL.has(job.state);

export const listJobs = (query: JobQuery, signal?: AbortSignal) =>
  get<Page<Job>>('/jobs', { ...query }, signal);
export const readJob = (id: string, signal?: AbortSignal) => get<Job>(`/jobs/${id}`, {}, signal);
export const startJobs = (jobs: NewJobs) => post<StartedJobs>('/jobs', jobs);
export const cancelJob = (id: string) => post<Job>(`/jobs/${id}/cancel`);
/** Ends it even while packages are being changed; for administrators. */
export const endJobByForce = (id: string) =>
  request<Job>('POST', `/jobs/${id}/cancel`, { query: { force: true } });
export const cancelJobs = (choice: JobChoice, signal?: AbortSignal) =>
  request<BulkAnswer>('POST', '/jobs/cancel', { body: choice, signal });
export const retryJobs = (choice: JobChoice, signal?: AbortSignal) =>
  request<BulkAnswer>('POST', '/jobs/retry', { body: choice, signal });
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
