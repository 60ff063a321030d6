import { get, post, request } from './http';
import type { Items } from './page';

export interface Finished {
  ok: number;
  warning: number;
  error: number;
  cancelled: number;
}

export interface ActionLine {
  action: string;
  waiting: number;
  running: number;
  lost: number;
}

export interface MachineLock {
  machineId: string;
  machine: string;
  jobId: string;
  action: string;
  state: 'running' | 'lost';
  /** Null for work that changes nothing. */
  lockKind?: string | null;
  since: string;
  /** Null while the job is lost. */
  worker?: string | null;
  expiresAt?: string | null;
  waiting: number;
}

export interface Pause {
  id: string;
  scope: 'all' | 'action' | 'machine';
  /** Name of the action, id of the machine; empty for all. */
  subject: string;
  machine?: string | null;
  reason: string;
  pausedBy: string;
  createdAt: string;
  /** It belongs to an emergency stop. */
  byStop?: boolean;
}

export type LimitScope = 'all' | 'action' | 'tag';

export interface Limit {
  id: string;
  scope: LimitScope;
  subject: string;
  maxRunning: number;
  running: number;
  setBy: string;
  createdAt: string;
}

export interface Queue {
  waiting: number;
  due: number;
  running: number;
  lost: number;
  /** Messages that could not be applied and wait for a decision. */
  deadLetters: number;
  oldestDueAt?: string | null;
  lastMinute: Finished;
  lastHour: Finished;
  actions: ActionLine[];
  locks: MachineLock[];
  pauses: Pause[];
  limits: Limit[];
}

export type Span = 'hour' | 'day' | 'week';

/** Jobs that came to their end in the time that begins there. */
export interface Bar extends Finished {
  at: string;
}

export interface Throughput {
  /** That each bar stands for. */
  seconds: number;
  /** The oldest first, without gaps; time is still in the last one. */
  items: Bar[];
}

/** With neither an action nor a machine everything is meant. */
export interface PauseWish {
  action?: string;
  machineId?: string;
  reason?: string;
}

/** With neither an action nor a tag all jobs are counted. */
export interface LimitWish {
  action?: string;
  tag?: string;
  maxRunning: number;
}

export const readQueue = (signal?: AbortSignal) => get<Queue>('/queue', {}, signal);
export const readThroughput = (span: Span, signal?: AbortSignal) =>
  get<Throughput>('/queue/throughput', { span }, signal);
export const listPauses = (signal?: AbortSignal) => get<Items<Pause>>('/queue/pauses', {}, signal);
export const pauseQueue = (wish: PauseWish) => post<Pause>('/queue/pauses', wish);
export const resumeQueue = (id: string) => request<void>('DELETE', `/queue/pauses/${id}`);
export const stopQueue = (reason: string) =>
  post<{ pause: Pause; askedToStop: number }>('/queue/stop', { reason });
export const setLimit = (wish: LimitWish) => request<Items<Limit>>('PUT', '/queue/limits', { body: wish });
export const liftLimit = (id: string) => request<void>('DELETE', `/queue/limits/${id}`);
