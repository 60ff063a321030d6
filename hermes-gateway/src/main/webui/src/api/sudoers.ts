import { get } from './http';

export interface FixedCommand {
  path: string;
  purpose: string;
  sha256: string;
  content: string;
}

export interface Sudoers {
  user: string;
  actions: string[];
  password: boolean;
  path: string;
  sudoers: string;
  commands: FixedCommand[];
  installer: string;
}

export interface SudoersQuery {
  user: string;
  actions: string;
  password: boolean;
}

export const readSudoers = (query: SudoersQuery, signal?: AbortSignal) =>
  get<Sudoers>('/actions/sudoers', { ...query }, signal);
