import { useQuery } from '@tanstack/react-query';
import { listPauses, readQueue } from '../api/queue';
import { queueKeys } from './queueKeys';

/** Jobs tell when they move; what comes due, a pause and a limit do not. */
const LOOK = 5_000;
const GLANCE = 15_000;

export function useQueue() {
  return useQuery({
    queryKey: queueKeys.now,
    queryFn: ({ signal }) => readQueue(signal),
    refetchInterval: LOOK,
  });
}

/** What keeps the jobs of a machine from beginning: its own pause, or the one of everything. */
export function useMachinePause(machineId: string) {
  const pauses = useQuery({
    queryKey: queueKeys.pauses,
    queryFn: ({ signal }) => listPauses(signal),
    refetchInterval: GLANCE,
  }).data?.items;
  return {
    own: pauses?.find(({ scope, subject }) => scope === 'machine' && subject === machineId),
    general: pauses?.find(({ scope }) => scope === 'all'),
  };
}
