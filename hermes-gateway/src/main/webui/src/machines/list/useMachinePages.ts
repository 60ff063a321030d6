import { useQueries, useQueryClient } from '@tanstack/react-query';
import { listMachines, type Machine } from '../../api/machines';
import type { Page } from '../../api/page';
import { usePollInterval } from '../../events/LiveEvents';
import { machineKeys } from '../machineKeys';
import { PAGE_SIZE, pageOf, placesOf, type PagePlace } from './pages';
import type { ListRow, MachinesLine } from './rows';
import type { Found } from './useMachineOverview';

export interface MachinePages {
  /** The machine at this place of its group, when it has been read. */
  machineAt: (where: string, index: number) => Machine | undefined;
  /** Whether all machines of this line have been read. */
  has: (line: MachinesLine) => boolean;
  /** All that was read and is in sight. */
  read: Machine[];
}

/** Reads the pages that the rows in sight are on; those that were read before stay at hand. */
export function useMachinePages(found: Found, rows: readonly ListRow[]): MachinePages {
  const client = useQueryClient();
  const refetchInterval = usePollInterval();
  const { q, sort, grouping } = found.wish;

  const keyOf = ({ where, cursor }: PagePlace) =>
    machineKeys.list({ where, q, sort, limit: PAGE_SIZE, cursor });
  const isFirst = ({ number }: PagePlace) => grouping === 'none' && number === 0;
  const readOf = (place: PagePlace) =>
    isFirst(place) ? found : client.getQueryData<Page<Machine>>(keyOf(place));

  const places = [...wantedPages(rows)].flatMap(([where, wanted]) => placesOf(where, [...wanted], readOf));
  const asked = places.filter((place) => !isFirst(place));
  const answers = useQueries({
    queries: asked.map((place) => ({
      queryKey: keyOf(place),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        listMachines({ where: place.where, q, sort, limit: PAGE_SIZE, cursor: place.cursor }, signal),
      refetchInterval,
    })),
  });

  const pages = new Map<string, Page<Machine> | undefined>();
  asked.forEach((place, index) => pages.set(nameOf(place.where, place.number), answers[index]?.data));
  places.filter(isFirst).forEach((place) => pages.set(nameOf(place.where, 0), found));
  const machineAt = (where: string, index: number) =>
    pages.get(nameOf(where, pageOf(index)))?.items[index % PAGE_SIZE];
  return {
    machineAt,
    has: ({ group, first, number }) =>
      machineAt(group.where, first) !== undefined && machineAt(group.where, first + number - 1) !== undefined,
    read: [...pages.values()].flatMap((page) => page?.items ?? []),
  };
}

const nameOf = (where: string, number: number) => `${number} ${where}`;

function wantedPages(rows: readonly ListRow[]): Map<string, Set<number>> {
  const wanted = new Map<string, Set<number>>();
  for (const row of rows) {
    if (row.kind === 'group') continue;
    const { where } = row.group;
    const pages = wanted.get(where) ?? new Set();
    wanted.set(where, pages.add(pageOf(row.first)).add(pageOf(row.first + row.number - 1)));
  }
  return wanted;
}
