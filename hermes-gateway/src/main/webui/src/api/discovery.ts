import { get, post, type QueryValue } from './http';
import type { Credential } from './machines';
import type { Page } from './page';

export interface ScanLimits {
  /** None, and there is no discovery. */
  ranges: string[];
  setting: string;
  mostAddresses: number;
  connectsPerSecond: number;
}

export interface NewScan {
  cidr: string;
  ports: number[];
}

export interface ScanPreview extends NewScan {
  addresses: number;
  probes: number;
  seconds: number;
}

export type ScanStatus = 'queued' | 'running' | 'ok' | 'warning' | 'error' | 'cancelled';

export interface Scan {
  id: string;
  cidr: string;
  ports: number[];
  status: ScanStatus;
  requestedAt: string;
  finishedAt?: string | null;
  probes: number;
  probed: number;
  open: number;
  known: number;
  error?: string | null;
}

export type Decision = 'new' | 'added' | 'ignored';

/** What it says of itself is proven by nothing. */
export interface Candidate {
  id: string;
  host: string;
  port: number;
  service?: string | null;
  ssh: boolean;
  reverseDns?: string | null;
  keyType?: string | null;
  fingerprint?: string | null;
  known?: { id: string; name: string } | null;
  decision: Decision;
  foundAt: string;
}

export interface CandidatePage extends Page<Candidate> {
  facets: { decision: Record<Decision, number>; known: number };
}

export interface AddCandidates {
  ids: string[];
  username: string;
  tags: string[];
  credential: Credential;
  namePattern?: string;
  dryRun: boolean;
}

export interface Enrolled {
  dryRun: boolean;
  added: number;
  refused: number;
  items: {
    id: string;
    host: string;
    port: number;
    name: string;
    outcome: string;
    machineId?: string | null;
    message?: string | null;
    remedy?: string | null;
  }[];
}

const SCANS = '/discovery/scans';
const CANDIDATES = '/discovery/candidates';

export const readScanLimits = (signal?: AbortSignal) => get<ScanLimits>(`${SCANS}/limits`, undefined, signal);
export const previewScan = (wish: NewScan) => post<ScanPreview>(`${SCANS}/preview`, wish);
export const startScan = (wish: NewScan) => post<Scan>(SCANS, wish);
export const cancelScan = (id: string) => post<Scan>(`${SCANS}/${id}/cancel`);
export const listScans = (signal?: AbortSignal) => get<Page<Scan>>(SCANS, { limit: 5 }, signal);
export const listCandidates = (query: Record<string, QueryValue>, signal?: AbortSignal) =>
  get<CandidatePage>(CANDIDATES, query, signal);
export const decideCandidates = (ids: string[], decision: Exclude<Decision, 'added'>) =>
  post<{ items: Candidate[] }>(`${CANDIDATES}/decide`, { ids, decision });
export const addCandidates = (wish: AddCandidates) => post<Enrolled>(`${CANDIDATES}/add`, wish);
