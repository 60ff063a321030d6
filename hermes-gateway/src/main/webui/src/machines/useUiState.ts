import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keepUiState, readUiState, type UiState } from '../api/uiState';
import { machineKeys } from './machineKeys';

/** Whoever leafs through the tabs means the last one. */
const SETTLED = 1_500;

const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; state: UiState }>();

/** That it could not be kept disturbs nobody. */
function keepSoon(machineId: string, change: UiState) {
  const before = waiting.get(machineId);
  clearTimeout(before?.timer);
  const state = { ...before?.state, ...change };
  const timer = setTimeout(() => {
    waiting.delete(machineId);
    keepUiState(machineId, state).catch(() => undefined);
  }, SETTLED);
  waiting.set(machineId, { timer, state });
}

/** How the page of this machine was left, and a way to remember how it is left now. */
export function useUiState(machineId: string) {
  const client = useQueryClient();
  const queryKey = machineKeys.uiState(machineId);
  const kept = useQuery({
    queryKey,
    queryFn: ({ signal }) => readUiState(machineId, signal),
    staleTime: Infinity,
    retry: false,
  });
  const keep = (change: UiState) => {
    client.setQueryData<UiState>(queryKey, (before) => ({ ...before, ...change }));
    keepSoon(machineId, change);
  };
  return { state: kept.data, isPending: kept.isPending, keep };
}
