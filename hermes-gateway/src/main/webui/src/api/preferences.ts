import { get, request } from './http';
import type { TileMode } from './uiState';

/** A selector under a name. */
export interface SavedFilter {
  name: string;
  where: string;
}

/** What somebody chose; the server keeps it, so that it is the same in each browser. */
export interface Choices {
  theme?: 'light' | 'dark' | 'system';
  language?: 'en' | 'fr';
  density?: 'comfortable' | 'compact';
  'machines.view'?: 'tiles' | 'table';
  'machines.columns'?: string[];
  'machines.filters'?: SavedFilter[];
  'machines.groupBy'?: string;
  /** Percent. */
  zoom?: number;
  'machines.tileMode'?: TileMode;
  'machines.defaultTab'?: string;
  /** Lines of a log that are shown at first; 0 for all of them. */
  'jobs.logTail'?: number;
}

export const readChoices = (signal?: AbortSignal) => get<{ values: Choices }>('/preferences', {}, signal);
export const keepChoice = <K extends keyof Choices>(key: K, value: Choices[K]) =>
  request<void>('PUT', `/preferences/${key}`, { body: { value }, keepalive: true });
