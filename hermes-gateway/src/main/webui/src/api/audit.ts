import { API_ROOT, get, post, type QueryValue } from './http';
import type { Page } from './page';

export type AuditOutcome = 'begun' | 'ok' | 'refused' | 'failed' | 'unknown';

export interface AuditRow {
  seq: number;
  id: string;
  at: string;
  actor: string;
  actorLabel?: string | null;
  action: string;
  target?: string | null;
  status?: number | null;
  outcome: AuditOutcome;
  errorKind?: string | null;
  remoteAddress?: string | null;
  requestId?: string | null;
  details: Record<string, unknown>;
  hash: string;
}

export type AuditQuery = Record<string, QueryValue>;

export interface Verification {
  beganAt: string;
  endedAt: string;
  first: number;
  last: number;
  rows: number;
  broken?: string | null;
  brokenSeq?: number | null;
  message?: string | null;
}

export interface Archive {
  first: number;
  last: number;
  hash: string;
  file: string;
  sha256: string;
  at: string;
}

export interface AuditState {
  firstSeq: number;
  head: { seq: number; hash: string; at?: string | null };
  /** Absent where none are kept. */
  anchors?: { file: string; seq?: number | null; notedAt?: string | null; holds: boolean } | null;
  verification?: Verification | null;
  verifying?: { beganAt: string; row: number; last: number } | null;
  archives: Archive[];
  canArchive: boolean;
  keepDays?: number | null;
}

export interface MovedRows {
  dryRun: boolean;
  rows: number;
  first: number;
  last: number;
  file?: string | null;
  /** More rows are old enough; one file takes so many. */
  more: boolean;
}

export const listAudit = (query: AuditQuery, signal?: AbortSignal) =>
  get<Page<AuditRow>>('/audit', query, signal);
export const readAuditState = (signal?: AbortSignal) => get<AuditState>('/audit/state', undefined, signal);
export const verifyAudit = () => post<AuditState>('/audit/verification');
export const archiveAudit = (before: string, dryRun: boolean) =>
  post<MovedRows>('/audit/archive', { before, dryRun });
export const auditExportUrl = `${API_ROOT}/audit/export`;
