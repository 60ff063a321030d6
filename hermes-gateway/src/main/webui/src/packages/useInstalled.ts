import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findInstalled, type InstalledQuery } from '../api/packages';
import { listMachines } from '../api/machines';
import { usePollInterval } from '../events/LiveEvents';
import { machineKeys } from '../machines/machineKeys';
import { MOST_HOLDERS, selectorOfIds } from './packageFilter';
import { packageKeys } from './packageKeys';

export function useInstalled(query: InstalledQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: packageKeys.installed({ ...query, cursor }),
    queryFn: ({ signal }) => findInstalled(query, MOST_HOLDERS, cursor, signal),
    enabled: query.name !== '',
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
    retry: false,
  });
}

/** The machines themselves, as soon as somebody wants to do something on them. */
export function useHolders(ids: readonly string[], isWanted: boolean) {
  const query = { where: selectorOfIds(ids), limit: MOST_HOLDERS };
  return useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
    enabled: isWanted && ids.length > 0,
    retry: false,
  });
}
