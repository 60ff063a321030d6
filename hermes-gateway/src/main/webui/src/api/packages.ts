import { get } from './http';
import type { Page } from './page';

/** A machine that has the package; with several architectures in more than one version. */
export interface Holder {
  machineId: string;
  machine: string;
  found: { arch: string; version: string }[];
  seenAt: string;
  jobId: string;
}

export interface Coverage {
  machines: number;
  known: number;
  /** Never analysed: nobody knows what they have. */
  unknown: number;
  /** The first of them. */
  unknownMachines: { machineId: string; machine: string }[];
  oldest?: string | null;
}

export interface InstalledQuery {
  name: string;
  below?: string;
  where?: string;
}

export const findInstalled = (query: InstalledQuery, limit: number, cursor?: string, signal?: AbortSignal) =>
  get<Page<Holder> & { coverage: Coverage }>('/packages/installed', { ...query, limit, cursor }, signal);

export type PendingState = 'ready' | 'held' | 'kept_back' | 'phased' | 'excluded';

/** An update that machines wait for. */
export interface PendingPackage {
  name: string;
  to: string;
  state: PendingState;
  security: boolean;
  machines: number;
  /** How many different versions it would replace. */
  fromVersions: number;
  /** The first of them. */
  from: string[];
  archs: string[];
  origins: string[];
  oldestAt: string;
}

export interface PendingPage extends Page<PendingPackage> {
  security: number;
  /** Of all rows and all machines. */
  updates: number;
  securityUpdates: number;
}

export interface PendingMachine {
  machineId: string;
  machine: string;
  changes: { arch: string; from: string; to: string; state: PendingState }[];
  firstSeenAt: string;
  /** That leaves it alone. */
  rule?: { name: string; reason: string; until?: string | null } | null;
}

export interface PendingQuery {
  q?: string;
  security?: string;
  state?: string;
  where?: string;
  olderThanDays?: string;
  youngerThanDays?: string;
  sort?: string;
}

export const listPending = (query: PendingQuery, limit: number, cursor?: string, signal?: AbortSignal) =>
  get<PendingPage>('/packages/pending', { ...query, limit, cursor }, signal);

export const listPendingMachines = (
  query: PendingQuery & { name: string; to: string },
  limit: number,
  cursor?: string,
  signal?: AbortSignal,
) => get<Page<PendingMachine>>('/packages/pending/machines', { ...query, limit, cursor }, signal);
