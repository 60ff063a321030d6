import { get, request } from './http';

export type TileMode = 'compact' | 'expanded';

/** How a machine was left, in the list and on its page; null is what nobody chose. */
export interface UiState {
  sectionsOpen?: string[] | null;
  lastTab?: string | null;
  /** `usual` takes a choice back, and is never read. */
  tileMode?: TileMode | 'usual' | null;
}

export const readUiState = (machineId: string, signal?: AbortSignal) =>
  get<UiState>(`/machines/${machineId}/ui-state`, {}, signal);
export const keepUiState = (machineId: string, state: UiState) =>
  request<void>('PATCH', `/machines/${machineId}/ui-state`, { body: state });
