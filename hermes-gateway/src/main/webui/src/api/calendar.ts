import type { CampaignState } from './campaigns';
import { get } from './http';

export interface WindowTime {
  id: string;
  name: string;
  kind: 'allow' | 'blackout';
  selector?: string | null;
  timezone: string;
  from: string;
  until: string;
  localFrom: string;
}

export interface FiringTime {
  scheduleId: string;
  name: string;
  timezone: string;
  at: string;
  localAt: string;
  jitterSeconds: number;
  fate: 'runs' | 'waits' | 'skipped';
  begins?: string | null;
  because?: string | null;
  withoutSome: string[];
}

/** A stretch in which a campaign begins machines, or did. */
export interface CampaignTime {
  campaignId: string;
  name: string;
  action: string;
  state: CampaignState;
  targets: number;
  /** Null when it begins at any time, or is over. */
  window?: string | null;
  from: string;
  /** Null when it goes on until it is done. */
  until?: string | null;
}

export interface ClockChange {
  timezone: string;
  at: string;
  kind: 'gap' | 'overlap';
  offsetBefore: string;
  offsetAfter: string;
}

/** What is to come in a stretch of time. */
export interface Calendar {
  windows: WindowTime[];
  firings: FiringTime[];
  campaigns: CampaignTime[];
  clockChanges: ClockChange[];
  /** Names of which not everything is told. */
  cutOff: string[];
}

export const readCalendar = (from: Date, to: Date, signal?: AbortSignal) =>
  get<Calendar>('/calendar', { from: from.toISOString(), to: to.toISOString() }, signal);
