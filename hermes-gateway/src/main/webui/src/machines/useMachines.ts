import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  decideHostKey,
  listHostKeys,
  listMachines,
  listTags,
  readFleetSummary,
  readHardware,
  readMachine,
  type MachineQuery,
} from '../api/machines';
import { usePollInterval } from '../events/LiveEvents';
import { machineKeys } from './machineKeys';

/** One page, for places that show few of them; the list itself reads with `useMachineOverview`. */
export function useMachineList(query: MachineQuery) {
  return useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}

export function useFleet() {
  return useQuery({
    queryKey: machineKeys.fleet,
    queryFn: ({ signal }) => readFleetSummary(signal),
    refetchInterval: usePollInterval(),
  });
}

export function useTags() {
  return useQuery({ queryKey: machineKeys.tags, queryFn: ({ signal }) => listTags(signal) });
}

export function useMachine(id: string) {
  return useQuery({
    queryKey: machineKeys.one(id),
    queryFn: ({ signal }) => readMachine(id, signal),
    refetchInterval: usePollInterval(),
  });
}

export function useHardware(id: string) {
  return useQuery({
    queryKey: machineKeys.part(id, 'hardware'),
    queryFn: ({ signal }) => readHardware(id, signal),
  });
}

export function useHostKeys(id: string, refetchInterval: number | false) {
  return useQuery({
    queryKey: machineKeys.part(id, 'host-keys'),
    queryFn: ({ signal }) => listHostKeys(id, signal),
    refetchInterval,
  });
}

export function useHostKeyDecision(machineId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ keyId, decision }: { keyId: string; decision: 'approve' | 'reject' }) =>
      decideHostKey(machineId, keyId, decision),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: machineKeys.one(machineId) }),
        client.invalidateQueries({ queryKey: machineKeys.lists }),
        client.invalidateQueries({ queryKey: machineKeys.fleet }),
      ]),
  });
}
