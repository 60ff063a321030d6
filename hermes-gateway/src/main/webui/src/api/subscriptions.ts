import { get, post, request } from './http';
import type { Page } from './page';
import type { ReportFormat, ReportKind } from './reports';

export interface Mailing {
  id: string;
  slotAt: string;
  state: 'making' | 'sent' | 'failed';
  reportId: string;
  error?: string | null;
  deliveries: { id: string; channel: string; state: 'pending' | 'sent' | 'dead'; error?: string | null }[];
}

export interface Subscription {
  id: string;
  name: string;
  kind: ReportKind;
  machineId?: string | null;
  where?: string | null;
  days: number;
  format: ReportFormat;
  language: 'en' | 'fr';
  cron: string;
  timezone: string;
  enabled: boolean;
  nextRunAt?: string | null;
  channels: { id: string; name: string }[];
  last?: Mailing | null;
  version: number;
}

export interface NewSubscription {
  name: string;
  kind: ReportKind;
  machineId?: string;
  where?: string;
  days: number;
  format: ReportFormat;
  language: 'en' | 'fr';
  cron: string;
  timezone: string;
  channels: string[];
  enabled: boolean;
}

const PATH = '/subscriptions';

export const listSubscriptions = (cursor?: string, signal?: AbortSignal) =>
  get<Page<Subscription>>(PATH, { limit: 50, cursor }, signal);
export const addSubscription = (wish: NewSubscription) => post<Subscription>(PATH, wish);
export const changeSubscription = ({ id, version }: Subscription, wish: NewSubscription) =>
  request<Subscription>('PATCH', `${PATH}/${id}`, { body: wish, ifMatch: version });
export const removeSubscription = ({ id, version }: Subscription) =>
  request<void>('DELETE', `${PATH}/${id}`, { ifMatch: version });
export const sendSubscription = ({ id }: Subscription) => post<Mailing>(`${PATH}/${id}/send`);
