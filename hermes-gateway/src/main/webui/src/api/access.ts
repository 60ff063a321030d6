import { get, post, request } from './http';
import type { Page } from './page';

export type Right = 'edit' | 'run:low' | 'run:medium' | 'run:high';

export const RIGHTS: readonly Right[] = ['run:low', 'run:medium', 'run:high', 'edit'];

export interface Person {
  subject: string;
  label: string;
  lastSeenAt: string;
  /** What the identity provider allowed when it was asked last. */
  scopes: string[];
  blockedAt?: string | null;
}

export interface Grant {
  id: string;
  who: string;
  may: Right;
  /** Selector of the machines. */
  on: string;
  note?: string | null;
  endsAt?: string | null;
  createdAt: string;
  createdBy?: string | null;
}

export interface GrantWish {
  who: string;
  may: Right;
  on: string;
  note?: string;
  endsAt?: string;
}

export type ClientScope = 'read' | 'operate' | 'admin' | 'debug_logs';

export const CLIENT_SCOPES: readonly ClientScope[] = ['read', 'operate', 'admin', 'debug_logs'];

export interface ApiClient {
  id: string;
  label: string;
  kind: string;
  scopes: ClientScope[];
  status: 'active' | 'revoked' | 'expired';
  tokenPrefix?: string | null;
  rateLimitPerMinute: number;
  createdAt: string;
  expiresAt?: string | null;
  lastSeenAt?: string | null;
  useCount: number;
  /** Only in the answer that made it. */
  token?: string;
}

export interface ClientWish {
  label: string;
  kind: 'script' | 'mcp' | 'webapp' | 'other';
  scopes: ClientScope[];
  expiresAt?: string;
  rateLimitPerMinute?: number;
}

export interface MachineAccess {
  everywhere: boolean;
  rights: Right[];
}

const MOST = 200;

export const listPeople = (cursor?: string, signal?: AbortSignal) =>
  get<Page<Person>>('/people', { limit: MOST, cursor }, signal);
export const movePerson = (subject: string, move: 'block' | 'unblock' | 'sign-out') =>
  post<void>(`/people/${encodeURIComponent(subject)}/${move}`);
export const listGrants = (cursor?: string, signal?: AbortSignal) =>
  get<Page<Grant>>('/grants', { limit: MOST, cursor }, signal);
export const addGrant = (wish: GrantWish) => post<{ machines: number }>('/grants', wish);
export const removeGrant = (id: string) => request<void>('DELETE', `/grants/${id}`);
export const listClients = (cursor?: string, signal?: AbortSignal) =>
  get<Page<ApiClient>>('/api-clients', { limit: MOST, cursor }, signal);
export const addClient = (wish: ClientWish) => post<ApiClient>('/api-clients', wish);
export const rotateClient = (id: string) => post<ApiClient>(`/api-clients/${id}/rotate`);
export const revokeClient = (id: string) => request<void>('DELETE', `/api-clients/${id}`);
export const readMachineAccess = (id: string, signal?: AbortSignal) =>
  get<MachineAccess>(`/machines/${id}/access`, {}, signal);
