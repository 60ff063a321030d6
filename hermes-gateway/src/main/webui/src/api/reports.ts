import { apiUrl, get, post, request } from './http';
import type { Page } from './page';

export type ReportKind = 'machine' | 'global' | 'cleanup';
export type ReportFormat = 'html' | 'markdown' | 'pdf';

export interface Report {
  id: string;
  kind: ReportKind | 'hermes';
  title: string;
  status: 'running' | 'ok' | 'error';
  machineId?: string | null;
  machine?: string | null;
  where?: string | null;
  days?: number | null;
  pinned: boolean;
  createdAt: string;
  errorMessage?: string | null;
  files: { format: ReportFormat; artifactId: string; bytes: number; sha256: string }[];
}

export interface NewReport {
  kind: ReportKind;
  machineId?: string;
  where?: string;
  days: number;
  language: 'en' | 'fr';
}

export const listReports = (cursor?: string, signal?: AbortSignal) =>
  get<Page<Report>>('/reports', { limit: 50, cursor }, signal);
export const readReport = (id: string, signal?: AbortSignal) => get<Report>(`/reports/${id}`, {}, signal);
export const makeReport = (wish: NewReport) => post<Report>('/reports', wish);
export const pinReport = (id: string, pinned: boolean) =>
  request<Report>(pinned ? 'PUT' : 'DELETE', `/reports/${id}/pin`);
export const removeReport = (id: string) => request<void>('DELETE', `/reports/${id}`);
export const reportUrl = (id: string, format: ReportFormat) => apiUrl(`/reports/${id}/content`, { format });
/** A page that may do nothing but be looked at. */
export const reportPageUrl = (id: string) => apiUrl(`/reports/${id}/view`, {});
