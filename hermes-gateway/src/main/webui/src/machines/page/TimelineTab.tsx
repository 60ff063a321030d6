import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { readTimeline, type Machine } from '../../api/machines';
import { usePollInterval } from '../../events/LiveEvents';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { machineKeys } from '../machineKeys';
import { TimelineEntries } from './TimelineEntries';

export function TimelineTab({ machine }: { machine: Machine }) {
  const timeline = useInfiniteQuery({
    queryKey: machineKeys.part(machine.id, 'timeline'),
    queryFn: ({ pageParam, signal }) => readTimeline(machine.id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: usePollInterval(),
  });
  if (timeline.isPending) return <TableSkeleton label={t('machines.timeline.loading')} />;
  if (timeline.isError)
    return <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const entries = timeline.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p className="su-quiet">{t('machines.timeline.none')}</p>;
  return (
    <>
      <TimelineEntries entries={entries} label={t('machines.timeline.of', { name: machine.name })} />
      {timeline.hasNextPage && (
        <Button
          variant="secondary"
          {...busy(timeline.isFetchingNextPage)}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('machines.timeline.older')}
        </Button>
      )}
    </>
  );
}
