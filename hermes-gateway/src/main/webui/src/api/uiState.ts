import { get, request } from './http';

/** How the page of a machine was left; null is what nobody chose. */
export interface UiState {
  sectionsOpen?: string[] | null;
  lastTab?: string | null;
}

export const readUiState = (machineId: string, signal?: AbortSignal) =>
  get<UiState>(`/machines/${machineId}/ui-state`, {}, signal);
export const keepUiState = (machineId: string, state: UiState) =>
  request<void>('PATCH', `/machines/${machineId}/ui-state`, { body: state });
