import { apiUrl, get } from './http';
import type { Page } from './page';

export interface TimelineEntry {
  id: string;
  at: string;
  machineId?: string | null;
  machine?: string | null;
  type: string;
  severity: string;
  actorType?: string | null;
  actorId?: string | null;
  message: string;
  jobId?: string | null;
}

export interface TimelineQuery {
  type?: string;
  severity?: string;
  actor?: string;
  since?: string;
  q?: string;
  where?: string;
}

/** Of one machine, or of all. */
export const readTimeline = (
  machineId: string | undefined,
  query: TimelineQuery,
  cursor?: string,
  signal?: AbortSignal,
) =>
  get<Page<TimelineEntry>>(
    machineId ? `/machines/${machineId}/timeline` : '/timeline',
    { ...query, limit: 50, cursor },
    signal,
  );

/** What became of the host keys of a machine. */
export const readHostKeyHistory = (machineId: string, cursor?: string, signal?: AbortSignal) =>
  get<Page<TimelineEntry>>(
    `/machines/${machineId}/timeline`,
    { about: 'host_keys', limit: 50, cursor },
    signal,
  );

export const timelineExportUrl = (
  format: 'csv' | 'jsonl',
  machineId: string | undefined,
  query: TimelineQuery,
) => apiUrl('/timeline/export', { ...query, machineId, format });
