import { get, post, request } from './http';
import type { Items } from './page';

export interface Stop {
  id: string;
  on: string;
  reason: string;
  stoppedBy: string;
  createdAt: string;
  until?: string | null;
}

export interface StopWish {
  on: string;
  reason: string;
  until?: string;
}

export const listStops = (signal?: AbortSignal) => get<Items<Stop>>('/stops', {}, signal);
export const stopMachines = (wish: StopWish) => post<{ stop: Stop; machines: number }>('/stops', wish);
export const endStop = (id: string) => request<void>('DELETE', `/stops/${id}`);
