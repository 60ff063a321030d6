import { get, post, request } from './http';
import type { Items } from './page';

export type FirstKey = 'ask' | 'accept_first' | 'never';

export interface HostKeyPolicy {
  id: string;
  name: string;
  tag?: string | null;
  firstKey: FirstKey;
  ranges: string[];
  learn: boolean;
  createdAt: string;
  createdBy?: string | null;
}

export interface NewHostKeyPolicy {
  name: string;
  tag?: string;
  firstKey: FirstKey;
  ranges?: string[];
  anyAddress: boolean;
  learn: boolean;
}

export interface HostSigner {
  id: string;
  name: string;
  keyType: string;
  fingerprint: string;
  tag?: string | null;
  createdAt: string;
  createdBy?: string | null;
}

export interface NewHostSigner {
  name: string;
  publicKey: string;
  tag?: string;
}

export type KnownHostVerdict = 'approved' | 'same' | 'differs' | 'rejected';

export interface KnownHostsResult {
  dryRun: boolean;
  lines: number;
  unused: number;
  keys: {
    line: number;
    machineId: string;
    machine: string;
    keyType: string;
    fingerprint: string;
    verdict: KnownHostVerdict;
  }[];
  skipped: { line: number; reason: string }[];
}

export const listPolicies = (signal?: AbortSignal) =>
  get<Items<HostKeyPolicy>>('/host-key-policies', {}, signal);
export const addPolicy = (policy: NewHostKeyPolicy) => post<HostKeyPolicy>('/host-key-policies', policy);
export const removePolicy = (id: string) => request<void>('DELETE', `/host-key-policies/${id}`);
export const listSigners = (signal?: AbortSignal) => get<Items<HostSigner>>('/host-signers', {}, signal);
export const addSigner = (signer: NewHostSigner) => post<HostSigner>('/host-signers', signer);
export const removeSigner = (id: string) => request<void>('DELETE', `/host-signers/${id}`);
export const importKnownHosts = (content: string, dryRun: boolean) =>
  post<KnownHostsResult>('/machines/known-hosts', { content, dryRun });
