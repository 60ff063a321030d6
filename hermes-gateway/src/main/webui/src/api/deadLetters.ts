import { get, post } from './http';
import type { Page } from './page';

/** A message that a consumer could not apply. */
export interface DeadLetter {
  id: string;
  topic: string;
  key?: string | null;
  payload: string;
  cause: string;
  failedAt: string;
  status: 'waiting' | 'redriven' | 'discarded';
  decidedBy?: string | null;
  decidedAt?: string | null;
}

/** Without a payload it is sent as it is. */
export interface Mended {
  payload?: string;
}

export const listWaitingLetters = (cursor?: string, signal?: AbortSignal) =>
  get<Page<DeadLetter>>('/dead-letters', { status: 'waiting', limit: 50, cursor }, signal);
export const redriveLetter = (id: string, mended: Mended) =>
  post<DeadLetter>(`/dead-letters/${id}/redrive`, mended);
export const discardLetter = (id: string) => post<DeadLetter>(`/dead-letters/${id}/discard`);
