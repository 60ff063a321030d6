import { get } from './http';
import type { Filesystem } from './machines';

export interface Limit {
  warning: number;
  error: number;
}

export interface MetricAlert {
  what: 'disk' | 'memory' | 'load';
  mount?: string | null;
  level: 'WARNING' | 'ERROR';
  value: number;
}

export interface Metrics {
  collectedAt?: string | null;
  stale: boolean;
  load1?: number | null;
  load5?: number | null;
  load15?: number | null;
  cpuCores?: number | null;
  memoryTotalBytes?: number | null;
  memoryUsedBytes?: number | null;
  memoryUsedPercent?: number | null;
  filesystems: Filesystem[];
  limits: { disk: Limit; memory: Limit; load: Limit };
  alerts: MetricAlert[];
}

export const readMetrics = (machineId: string, signal?: AbortSignal) =>
  get<Metrics>(`/machines/${machineId}/metrics`, {}, signal);
