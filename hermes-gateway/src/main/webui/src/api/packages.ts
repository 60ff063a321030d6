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
