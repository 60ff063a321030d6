import { get, post, request } from './http';

export type Scope = 'read' | 'operate' | 'admin';

export interface Me {
  subject: string;
  label: string;
  scopes: Scope[];
}

export interface ServiceStatus {
  name: string;
  up: boolean;
  kind?: string | null;
  detail?: string | null;
  remedy?: string | null;
}

export interface ProductStatus {
  version: string;
  mode: 'single' | 'separate';
  ready: boolean;
  services: ServiceStatus[];
}

export const readMe = (signal?: AbortSignal) => get<Me>('/me', undefined, signal);
export const readStatus = (signal?: AbortSignal) => get<ProductStatus>('/status', undefined, signal);
export const openSession = (token: string) => post<void>('/session', { token });
export const closeSession = () => request<void>('DELETE', '/session');
