import type { Right } from './access';
import { apiUrl, get, post, request } from './http';

export type Scope = 'read' | 'operate' | 'admin';

export interface Me {
  subject: string;
  label: string;
  scopes: Scope[];
  /** What they may do beyond their scopes, and where. */
  grants: MyGrant[];
}

export interface MyGrant {
  may: Right;
  on: string;
  who: string;
  endsAt?: string | null;
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

export interface SignInWays {
  /** Name of the identity provider, if there is one. */
  provider?: string | null;
}

export const readMe = (signal?: AbortSignal) => get<Me>('/me', undefined, signal);
export const readStatus = (signal?: AbortSignal) => get<ProductStatus>('/status', undefined, signal);
export const openSession = (token: string) => post<void>('/session', { token });
/** Tells where to go on when the identity provider has a session of its own to end. */
export const closeSession = () => request<{ next: string } | undefined>('DELETE', '/session');
export const readSignInWays = (signal?: AbortSignal) => get<SignInWays>('/session', undefined, signal);
export const signInAddress = (page: string) => apiUrl('/session/oidc/start', { to: page });
