import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Machine } from '../../api/machines';
import { readHostKeyHistory } from '../../api/timeline';
import { t } from '../../i18n/t';
import { TimelineEntries } from '../../timeline/TimelineEntries';
import { busy } from '../../ui/busy';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { machineKeys } from '../machineKeys';

/** What became of the keys, and who decided it: decisions that were overruled since are in it too. */
export function HostKeyHistory({ machine }: { machine: Machine }) {
  const history = useInfiniteQuery({
    queryKey: machineKeys.part(machine.id, 'host-key-history'),
    queryFn: ({ pageParam, signal }) => readHostKeyHistory(machine.id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (history.isPending) return <TableSkeleton rows={3} label={t('machines.timeline.loading')} />;
  if (history.isError) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return null;
  return (
    <section className="su-stack" aria-labelledby="host-key-history">
      <h2 id="host-key-history" className="su-section-title">
        {t('machines.hostKeys.history')}
      </h2>
      <TimelineEntries entries={entries} label={t('machines.hostKeys.history')} />
      {history.hasNextPage && (
        <div>
          <Button
            variant="secondary"
            {...busy(history.isFetchingNextPage)}
            onClick={() => void history.fetchNextPage()}
          >
            {t('machines.timeline.older')}
          </Button>
        </div>
      )}
    </section>
  );
}
