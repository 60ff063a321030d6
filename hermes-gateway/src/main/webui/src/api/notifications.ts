import { get, post, request } from './http';
import type { Page } from './page';

export const CHANNEL_KINDS = ['email', 'webhook', 'slack', 'discord', 'telegram', 'ntfy', 'gotify'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const EVENTS = [
  'run_ended',
  'campaign_paused',
  'campaign_ended',
  'machine_unreachable',
  'machine_reachable',
  'host_key_changed',
  'approval_waiting',
  'security_updates',
  'reboot_required',
  'reboot_unverified',
  'job_failed',
  'job_recovered',
  'upgrade_done',
] as const;
export type NewsEvent = (typeof EVENTS)[number];

export type Severity = 'info' | 'warning' | 'error';
export type Tls = 'none' | 'starttls' | 'tls';

interface ChannelSettings {
  url?: string | null;
  host?: string | null;
  port?: number | null;
  tls?: Tls | null;
  username?: string | null;
  from?: string | null;
  to?: string[];
  chatId?: string | null;
  topic?: string | null;
  /** Name of a mounted file; the secret itself is never told. */
  secretRef?: string | null;
}

export interface Channel extends ChannelSettings {
  id: string;
  name: string;
  kind: ChannelKind;
  enabled: boolean;
  minSeverity: Severity;
  events: NewsEvent[];
  selector?: string | null;
  quietSeconds: number;
  health: 'ok' | 'failing' | 'unused';
  lastSuccessAt?: string | null;
  lastErrorAt?: string | null;
  lastError?: string | null;
  version: number;
}

export interface NewChannel extends ChannelSettings {
  name: string;
  kind: ChannelKind;
  enabled: boolean;
  minSeverity: Severity;
  events: NewsEvent[];
  selector: string;
  quietSeconds: number;
}

export interface Tried {
  deliveryId: string;
  delivered: boolean;
  answer?: string | null;
  error?: string | null;
  remedy?: string | null;
}

export interface Delivery {
  id: string;
  channel: string;
  subject: string;
  severity: Severity;
  state: 'pending' | 'sent' | 'dead';
  attempts: number;
  createdAt: string;
  nextAttemptAt?: string | null;
  error?: string | null;
}

const CHANNELS = '/notifications/channels';

export const listChannels = (signal?: AbortSignal) => get<Page<Channel>>(CHANNELS, { limit: 200 }, signal);
export const addChannel = (channel: NewChannel) => post<Channel>(CHANNELS, channel);
export const changeChannel = ({ id, version }: Channel, channel: NewChannel) =>
  request<Channel>('PATCH', `${CHANNELS}/${id}`, { body: channel, ifMatch: version });
export const removeChannel = ({ id, version }: Channel) =>
  request<void>('DELETE', `${CHANNELS}/${id}`, { ifMatch: version });
export const testChannel = ({ id }: Channel) => post<Tried>(`${CHANNELS}/${id}/test`);
export const listDeliveries = (cursor: string | undefined, signal?: AbortSignal) =>
  get<Page<Delivery>>('/notifications/deliveries', { cursor, limit: 25 }, signal);
/** Sends a message again that was given up. */
export const resendDelivery = ({ id }: Delivery) => post<Delivery>(`/notifications/deliveries/${id}/resend`);
