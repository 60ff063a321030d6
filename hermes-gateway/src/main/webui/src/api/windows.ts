import { get, post, request } from './http';
import type { Page } from './page';

export type WindowKind = 'allow' | 'blackout';

/** A stretch of time, in UTC and on the clocks of the window. */
export interface Opening {
  from: string;
  until: string;
  localFrom: string;
  localUntil: string;
}

export interface MaintenanceWindow {
  id: string;
  name: string;
  kind: WindowKind;
  cron?: string | null;
  durationSeconds?: number | null;
  startAt?: string | null;
  endAt?: string | null;
  timezone: string;
  selector?: string | null;
  enabled: boolean;
  active: boolean;
  activeUntil?: string | null;
  next: Opening[];
  version: number;
}

export interface NewWindow {
  name?: string;
  kind?: WindowKind;
  cron?: string;
  durationSeconds?: number;
  startAt?: string;
  endAt?: string;
  timezone: string;
  selector?: string;
  enabled: boolean;
}

export const listWindows = (signal?: AbortSignal) =>
  get<Page<MaintenanceWindow>>('/windows', { limit: 200 }, signal);
export const addWindow = (window: NewWindow) => post<MaintenanceWindow>('/windows', window);
export const changeWindow = ({ id, version }: MaintenanceWindow, window: NewWindow) =>
  request<MaintenanceWindow>('PATCH', `/windows/${id}`, { body: window, ifMatch: version });
export const removeWindow = ({ id, version }: MaintenanceWindow) =>
  request<void>('DELETE', `/windows/${id}`, { ifMatch: version });
export const previewWindow = (window: NewWindow, signal?: AbortSignal) =>
  request<{ next: Opening[] }>('POST', '/windows/preview', { body: window, signal });
