import { get, post } from './http';
import type { Items, Page } from './page';

export type MessageCategory =
  'error' | 'warning' | 'future_major_change' | 'deprecation' | 'security_notice' | 'repository_notice';

export interface Message {
  id: string;
  machineId: string;
  machine: string;
  source: string;
  category: MessageCategory;
  severity: 'info' | 'warning' | 'error';
  packageName?: string | null;
  component?: string | null;
  message: string;
  occurrences: number;
  firstSeenAt: string;
  lastSeenAt: string;
  acknowledged: boolean;
  acknowledgedAt?: string | null;
  acknowledgedBy?: string | null;
  jobId?: string | null;
}

/** A message on whatever machines it stands. */
export interface MessageGroup {
  key: string;
  category: MessageCategory;
  severity: Message['severity'];
  packageName?: string | null;
  message: string;
  machines: number;
  /** On how many of them nobody acknowledged it. */
  unread: number;
  occurrences: number;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Some of the machines. */
  names: string[];
}

export interface MessageQuery {
  machineId?: string;
  category?: string;
  severity?: string;
  source?: string;
  acknowledged?: string;
  q?: string;
  where?: string;
  key?: string;
}

export interface MessageCount {
  category: MessageCategory;
  severity: string;
  messages: number;
  machines: number;
}

export interface Acknowledgement {
  ids?: string[];
  filter?: MessageQuery;
  acknowledged: boolean;
  dryRun: boolean;
}

export interface Acknowledged {
  dryRun: boolean;
  messages: number;
  machines: number;
}

export const listMessages = (query: MessageQuery, cursor?: string, signal?: AbortSignal) =>
  get<Page<Message>>('/messages', { ...query, limit: 50, cursor }, signal);
export const listMessageGroups = (query: MessageQuery, cursor?: string, signal?: AbortSignal) =>
  get<Page<MessageGroup>>('/messages/groups', { ...query, limit: 50, cursor }, signal);
export const countMessages = (query: MessageQuery, signal?: AbortSignal) =>
  get<Items<MessageCount>>('/messages/summary', { ...query }, signal);
export const acknowledgeMessages = (wish: Acknowledgement) =>
  post<Acknowledged>('/messages/acknowledge', wish);
