import { apiUrl, post } from './http';
import type { Credential } from './machines';

export type ListFormat = 'csv' | 'json' | 'ansible' | 'ssh_config';
export type ExportFormat = 'csv' | 'json' | 'ansible';

export interface NewImport {
  format: ListFormat;
  content: string;
  defaults: { username?: string; tags: string[] };
  credential?: Credential;
  dryRun: boolean;
  skipWrong: boolean;
}

export interface ImportedMachine {
  place: string;
  verdict: 'new' | 'added' | 'known' | 'wrong';
  name?: string | null;
  hostname?: string | null;
  port?: number | null;
  username?: string | null;
  knownAs?: string | null;
  errors?: { field: string; message: string }[] | null;
}

export interface ImportResult {
  dryRun: boolean;
  fresh: number;
  known: number;
  wrong: number;
  ignored: string[];
  machines: ImportedMachine[];
}

export interface BulkChanges {
  addTags?: string[];
  removeTags?: string[];
  disabled?: boolean;
  /** Name or id of a machine to go through; empty for none. */
  jump?: string;
}

export interface BulkResult {
  dryRun: boolean;
  matched: number;
  machines: { id: string; name: string }[];
}

export const importMachines = (list: NewImport) => post<ImportResult>('/machines/import', list);
export const editMachines = (machineIds: string[], changes: BulkChanges) =>
  post<BulkResult>('/machines/bulk-edit', { machineIds, changes });
export const exportUrl = (format: ExportFormat, where: string | undefined) =>
  apiUrl('/machines/export', { format, where });
