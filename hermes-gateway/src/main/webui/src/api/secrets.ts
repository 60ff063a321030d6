import { get, post, request } from './http';

export interface SealingKey {
  id: string;
  sealing: boolean;
  atHand: boolean;
  credentials: number;
  knownSince: string;
  retiredAt?: string | null;
}

export interface Rotation {
  id: string;
  keyId: string;
  state: 'waiting' | 'resealing' | 'finished' | 'superseded';
  requestedAt: string;
  requestedBy?: string | null;
  finishedAt?: string | null;
  waitsFor: string[];
  resealed: number;
  remaining: number;
  unreadable: number;
  unreadableMachines: string[];
}

/** How the stored secrets are protected; no key and no secret is in here. */
export interface Secrets {
  source: string;
  addsKeys: boolean;
  keys: SealingKey[];
  replicas: { place: string; keys: string[]; seenAt: string }[];
  rotations: Rotation[];
  trouble?: { message: string; remedy?: string | null } | null;
}

export const readSecrets = (signal?: AbortSignal) => get<Secrets>('/secrets', undefined, signal);
export const rotateSecrets = () => post<Secrets>('/secrets/rotation');
export const retireKey = (id: string) => request<Secrets>('DELETE', `/secrets/keys/${id}`);
