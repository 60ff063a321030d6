import { get } from './http';

export interface PackageDifference {
  added: number;
  removed: number;
  changed: number;
  items: { name: string; arch: string; before?: string | null; after?: string | null }[];
}

export interface ValueChange {
  path: string;
  before?: unknown;
  after?: unknown;
}

export interface ItemChange {
  list: string;
  name: string;
  what: 'added' | 'removed' | 'changed';
  values: ValueChange[];
}

export interface SnapshotDiff {
  from: string;
  to: string;
  kind: string;
  fromAt: string;
  toAt: string;
  changes: ValueChange[];
  items: ItemChange[];
  packages?: PackageDifference | null;
}

export const diffSnapshots = (from: string, to: string, signal?: AbortSignal) =>
  get<SnapshotDiff>('/snapshots/diff', { from, to }, signal);
