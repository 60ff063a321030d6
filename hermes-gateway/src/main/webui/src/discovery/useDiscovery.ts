import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addCandidates,
  cancelScan,
  decideCandidates,
  listCandidates,
  listScans,
  previewScan,
  readScanLimits,
  startScan,
  type Decision,
  type Scan,
} from '../api/discovery';
import type { QueryValue } from '../api/http';
import { useToasts } from '../app/Toasts';
import { machineKeys } from '../machines/machineKeys';
import { discoveryKeys } from './discoveryKeys';

const WHILE_RUNNING = 1_000;
const ELSE = 15_000;

const isUnderWay = ({ status }: Scan) => status === 'queued' || status === 'running';

export function useScanLimits() {
  return useQuery({
    queryKey: discoveryKeys.limits,
    queryFn: ({ signal }) => readScanLimits(signal),
    staleTime: 60_000,
  });
}

export function useScans() {
  return useQuery({
    queryKey: discoveryKeys.scans,
    queryFn: ({ signal }) => listScans(signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? WHILE_RUNNING : ELSE),
  });
}

export function useCandidates(query: Record<string, QueryValue>, isScanning: boolean) {
  return useQuery({
    queryKey: discoveryKeys.candidates(query),
    queryFn: ({ signal }) => listCandidates(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: isScanning ? 2 * WHILE_RUNNING : ELSE,
  });
}

export const usePreviewScan = () => useMutation({ mutationFn: previewScan });

function useDiscoveryChange<Wish, Answer>(send: (wish: Wish) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all(
        [discoveryKeys.all, machineKeys.lists, machineKeys.fleet].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export const useStartScan = () => useDiscoveryChange(startScan);
export const useAddCandidates = () => useDiscoveryChange(addCandidates);

export function useCancelScan() {
  const { fail } = useToasts();
  const { mutate } = useDiscoveryChange(cancelScan);
  return (id: string) => mutate(id, { onError: fail });
}

export function useDecide() {
  const { fail } = useToasts();
  const change = useDiscoveryChange(
    ({ ids, decision }: { ids: string[]; decision: Exclude<Decision, 'added'> }) =>
      decideCandidates(ids, decision),
  );
  return (ids: string[], decision: Exclude<Decision, 'added'>, done: () => void) =>
    change.mutate({ ids, decision }, { onError: fail, onSuccess: done });
}
