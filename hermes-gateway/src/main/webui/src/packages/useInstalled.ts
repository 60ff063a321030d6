import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findInstalled, type InstalledQuery } from '../api/packages';
import { listMachines } from '../api/machines';
import { machineKeys } from '../machines/machineKeys';
import { MOST_HOLDERS, selectorOfIds } from './packageFilter';

export function useInstalled(query: InstalledQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: ['packages', 'installed', { ...query, cursor }],
    queryFn: ({ signal }) => findInstalled(query, MOST_HOLDERS, cursor, signal),
    enabled: query.name !== '',
    placeholderData: keepPreviousData,
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
