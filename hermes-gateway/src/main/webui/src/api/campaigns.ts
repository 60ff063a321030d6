import { get, post, request } from './http';
import type { Page } from './page';

export type CampaignState = 'running' | 'paused' | 'stopping' | 'finished' | 'failed' | 'cancelled';

export type TargetState = 'pending' | 'requested' | 'ok' | 'warning' | 'error' | 'cancelled' | 'skipped';

export type TargetCounts = Record<TargetState, number>;

/** At most so many machines with a tag are under way at once. */
export interface TagLimit {
  tag: string;
  most: number;
}

/** At least so many machines with a tag stay up, as a number or as a part of all. */
export interface TagQuorum {
  tag: string;
  least?: number | null;
  leastPercent?: number | null;
}

/** How many may be away at once, as things are; with no room none may begin. */
export interface PlannedQuorum {
  tag: string;
  machines: number;
  online: number;
  needed: number;
  room: number;
}

export interface Wave {
  wave: number;
  canary: boolean;
  size: number;
  counts: TargetCounts;
  startedAt?: string | null;
  finishedAt?: string | null;
}

/** What a person wishes for; what is left out has its usual value. */
export interface CampaignWish {
  name: string;
  action: string;
  params: Record<string, unknown>;
  dryRun: boolean;
  on: string;
  canary: number;
  /** With neither a number nor a part, all that are left are one wave. */
  batch?: number;
  batchPercent?: number;
  maxParallel?: number;
  maxUnavailable: TagLimit[];
  minAvailable: TagQuorum[];
  maxFailures?: number;
  maxFailurePercent?: number;
  pauseAfterCanary: boolean;
  soakSeconds: number;
  /** Any time when left out. */
  windowId?: string;
  finishInside: boolean;
  /** Each machine does the plan that it has now, or refuses. */
  approvedPlans?: boolean;
}

export interface Campaign {
  id: string;
  name: string;
  action: string;
  params: Record<string, unknown>;
  dryRun: boolean;
  on: string;
  canary: number;
  batch?: number | null;
  batchPercent?: number | null;
  maxParallel?: number | null;
  maxUnavailable: TagLimit[];
  minAvailable: TagQuorum[];
  /** As a number, also when the wish was a part. */
  maxFailures: number;
  maxFailurePercent?: number | null;
  pauseAfterCanary: boolean;
  soakSeconds: number;
  windowId?: string | null;
  /** What its window was called when it was started. */
  window?: string | null;
  finishInside: boolean;
  approvedPlans: boolean;
  state: CampaignState;
  reason?: string | null;
  targets: number;
  counts: TargetCounts;
  progressPercent: number;
  /** Null in lists. */
  waves?: Wave[] | null;
  createdBy?: string | null;
  createdAt: string;
  finishedAt?: string | null;
}

export interface Target {
  machineId: string;
  machine: string;
  tags: string[];
  wave: number;
  state: TargetState;
  attempt: number;
  /** Null until the job is known. */
  jobId?: string | null;
  error?: { kind: string; message: string } | null;
  /** Why it was not begun when its turn came. */
  held?: string | null;
  requestedAt?: string | null;
  finishedAt?: string | null;
}

export interface PlannedWave {
  wave: number;
  canary: boolean;
  size: number;
  maxParallel: number;
  machines: { machineId: string; machine: string; tags: string[] }[];
}

export interface CampaignPreview {
  targets: number;
  /** Names of machines that are meant but on which no job may start. */
  disabled: string[];
  /** Names of machines that are left out because no plan of them is known. */
  withoutPlan: string[];
  maxFailures: number;
  waves: PlannedWave[];
  quorums: PlannedQuorum[];
}

export type CampaignMove = 'pause' | 'resume' | 'cancel';

export const listCampaigns = (cursor?: string, signal?: AbortSignal) =>
  get<Page<Campaign>>('/campaigns', { limit: 50, cursor }, signal);
export const readCampaign = (id: string, signal?: AbortSignal) =>
  get<Campaign>(`/campaigns/${id}`, {}, signal);
export const listTargets = (
  id: string,
  query: { state?: string; cursor?: string | undefined },
  signal?: AbortSignal,
) => get<Page<Target>>(`/campaigns/${id}/targets`, { limit: 100, ...query }, signal);
export const previewCampaign = (wish: CampaignWish, signal?: AbortSignal) =>
  request<CampaignPreview>('POST', '/campaigns/preview', { body: wish, signal });
export const startCampaign = (wish: CampaignWish) => post<Campaign>('/campaigns', wish);
export const moveCampaign = (id: string, move: CampaignMove) => post<Campaign>(`/campaigns/${id}/${move}`);
/** With skipped also those machines that never had their turn. */
export const retryCampaign = (id: string, skipped: boolean) =>
  request<Campaign>('POST', `/campaigns/${id}/retry`, { query: { skipped } });
