import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listMachines, overviewMachines, type Overview } from '../../api/machines';
import { usePollInterval } from '../../events/LiveEvents';
import { machineKeys } from '../machineKeys';
import { groupsOf, type Group, type Grouping } from './groups';
import { PAGE_SIZE } from './pages';

export interface Wish {
  where: string;
  q: string;
  sort: string;
  grouping: Grouping;
}

/** What is there, and the wish that it answers: while another one is on its way, the last one stays in sight. */
export interface Found extends Overview {
  wish: Wish;
  groups: Group[];
}

export function useMachineOverview(wish: Wish) {
  const { where, q, sort, grouping } = wish;
  const query = { where, q, sort, limit: grouping === 'none' ? PAGE_SIZE : 1 };
  return useQuery({
    queryKey: machineKeys.overview({ ...query, grouping }),
    queryFn: async ({ signal }): Promise<Found> => {
      const [overview, untagged] = await Promise.all([
        overviewMachines(query, signal),
        grouping === 'tag' ? untaggedOf(wish, signal) : undefined,
      ]);
      const groups = groupsOf(grouping, where, overview.total, overview.facets);
      return {
        ...overview,
        wish,
        groups: groups.map((group) => ({ ...group, count: group.count ?? untagged })),
      };
    },
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}

/** A machine with two tags is counted twice, so the rest is not what is left. */
async function untaggedOf(wish: Wish, signal: AbortSignal) {
  const [group] = groupsOf('tag', wish.where, 0, {});
  const page = await listMachines({ where: group?.where, q: wish.q, limit: 1 }, signal);
  return page.total ?? undefined;
}
