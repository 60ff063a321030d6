import { get, post, request } from './http';

/** What upgrades of machines leave alone, and why. */
export interface PackageExclude {
  id: string;
  name: string;
  on: string;
  packages: string[];
  reason: string;
  until?: string | null;
  ended: boolean;
  createdAt: string;
  createdBy?: string | null;
  updatedAt: string;
  updatedBy?: string | null;
  version: number;
}

export interface NewExclude {
  name: string;
  on: string;
  packages: string[];
  reason: string;
  until?: string;
}

/** What a rule would hold back now. */
export interface ExcludePreview {
  machines: number;
  concerned: number;
  updates: number;
  security: number;
  /** The first of them. */
  items: { machineId: string; machine: string; updates: number; security: number; packages: string[] }[];
}

export const listExcludes = (signal?: AbortSignal) =>
  get<{ items: PackageExclude[] }>('/package-excludes', {}, signal);
export const addExclude = (rule: NewExclude) => post<PackageExclude>('/package-excludes', rule);
export const replaceExclude = ({ id, version }: PackageExclude, rule: NewExclude) =>
  request<PackageExclude>('PUT', `/package-excludes/${id}`, { body: rule, ifMatch: version });
export const removeExclude = ({ id, version }: PackageExclude) =>
  request<void>('DELETE', `/package-excludes/${id}`, { ifMatch: version });
export const previewExclude = (rule: Pick<NewExclude, 'on' | 'packages'>, signal?: AbortSignal) =>
  request<ExcludePreview>('POST', '/packages/pending/excluded', { body: rule, signal });
