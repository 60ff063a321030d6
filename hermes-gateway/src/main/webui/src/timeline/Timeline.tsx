import './texts';
import { changedFilter } from '../ui/changedFilter';
import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { readTimeline, timelineExportUrl } from '../api/timeline';
import { usePollInterval } from '../events/LiveEvents';
import { t } from '../i18n/t';
import { machineKeys } from '../machines/machineKeys';
import { busy } from '../ui/busy';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useNow } from '../ui/useNow';
import { readTimelineFilter, timelineQueryOf } from './timelineFilter';
import { TimelineEntries } from './TimelineEntries';
import { TimelineFilters } from './TimelineFilters';

const FORMATS = ['csv', 'jsonl'] as const;

interface Props {
  /** None means all machines. */
  machineId?: string;
  label: string;
}

export function Timeline({ machineId, label }: Props) {
  const [params, setParams] = useSearchParams();
  const filter = readTimelineFilter(params);
  const query = timelineQueryOf(filter, useNow(), !machineId);
  const timeline = useInfiniteQuery({
    queryKey: machineId ? machineKeys.part(machineId, 'timeline', query) : ['timeline', query],
    queryFn: ({ pageParam, signal }) => readTimeline(machineId, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: usePollInterval(),
  });
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <TimelineFilters
        filter={filter}
        ofAll={!machineId}
        onChange={(change) => setParams((before) => changedFilter(before, change), { replace: true })}
      />
      {timeline.isPending && <TableSkeleton label={t('machines.timeline.loading')} />}
      {timeline.isError && <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && <p className="su-quiet">{t('timeline.none')}</p>}
      {entries.length > 0 && <TimelineEntries entries={entries} label={label} withMachine={!machineId} />}
      {timeline.hasNextPage && (
        <Button
          variant="secondary"
          {...busy(timeline.isFetchingNextPage)}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('machines.timeline.older')}
        </Button>
      )}
      {entries.length > 0 && (
        <nav className="su-row su-quiet su-list-foot" aria-label={t('timeline.export.label')}>
          <span>{t('timeline.export.lead')}</span>
          {FORMATS.map((format) => (
            <a key={format} href={timelineExportUrl(format, machineId, query)} download>
              {t(`timeline.export.${format}`)}
            </a>
          ))}
        </nav>
      )}
    </>
  );
}
