import { get } from './http';
import type { Items } from './page';

export type Level = 'ok' | 'warning' | 'error';

export interface Finding {
  check: string;
  level: Level;
  message: string;
  remedy?: string | null;
}

export interface Part {
  name: string;
  findings: Finding[];
}

export interface Diagnosis {
  level: Level;
  parts: Part[];
}

/** A check that has not been well for two looks in a row. */
export interface DiagnosisAlert extends Finding {
  part: string;
  since: string;
}

export const diagnose = (signal?: AbortSignal) => get<Diagnosis>('/diagnosis', undefined, signal);
export const listDiagnosisAlerts = (signal?: AbortSignal) =>
  get<Items<DiagnosisAlert>>('/diagnosis/alerts', undefined, signal);
