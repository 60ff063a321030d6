import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listPending, listPendingMachines, type PendingPackage, type PendingQuery } from '../api/packages';
import { MOST_HOLDERS } from './packageFilter';
import { packageKeys } from './packageKeys';

const ROWS = 50;
/** The rows follow an analysis within a second, so after its event they may still be those of before. */
const LOOK = 10_000;

export function usePending(query: PendingQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: packageKeys.pending({ ...query, cursor }),
    queryFn: ({ signal }) => listPending(query, ROWS, cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK,
    retry: false,
  });
}

/** Who waits for an update, among those that the filter means. */
export function useWaiting(row: PendingPackage, filter: PendingQuery, cursor: string | undefined) {
  const { where, olderThanDays, youngerThanDays } = filter;
  const { name, to, state } = row;
  const query = { name, to, state, where, olderThanDays, youngerThanDays };
  return useQuery({
    queryKey: packageKeys.waiting({ ...query, cursor }),
    queryFn: ({ signal }) => listPendingMachines(query, MOST_HOLDERS, cursor, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}
