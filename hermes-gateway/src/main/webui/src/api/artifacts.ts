import { apiUrl, get, post, request } from './http';

export interface Artifact {
  id: string;
  kind: string;
  bytes: number;
  sha256: string;
  redacted: boolean;
  pinned: boolean;
  expiresAt?: string | null;
  integrity?: 'intact' | 'damaged' | 'missing' | null;
  verifiedAt?: string | null;
}

export const readArtifact = (id: string, signal?: AbortSignal) =>
  get<Artifact>(`/artifacts/${id}`, {}, signal);
export const pinArtifact = (id: string, pinned: boolean) =>
  request<Artifact>(pinned ? 'PUT' : 'DELETE', `/artifacts/${id}/pin`);
export const verifyArtifact = (id: string) => post<Artifact>(`/artifacts/${id}/verify`);
export const artifactUrl = (id: string) => apiUrl(`/artifacts/${id}/content`);
