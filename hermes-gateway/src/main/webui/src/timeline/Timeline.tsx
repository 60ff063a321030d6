import './timeline.css';
import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { readTimeline, timelineExportUrl, type TimelineEntry } from '../api/timeline';
import { inSentence } from '../app/actorText';
import { useActorName } from '../app/useActorName';
import { usePollInterval } from '../events/LiveEvents';
import { t } from '../i18n/t';
import { machineKeys } from '../machines/machineKeys';
import { busy } from '../ui/busy';
import { wordText } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useNow } from '../ui/useNow';
import { changeTimelineFilter, readTimelineFilter, timelineQueryOf } from './timelineFilter';
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
        onChange={(change) => setParams((before) => changeTimelineFilter(before, change), { replace: true })}
      />
      {timeline.isPending && <TableSkeleton label={t('machines.timeline.loading')} />}
      {timeline.isError && <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && <p className="su-quiet">{t('timeline.none')}</p>}
      {entries.length > 0 && (
        <ol className="su-timeline" aria-label={label}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} withMachine={!machineId} />
          ))}
        </ol>
      )}
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

function Entry({ entry, withMachine }: { entry: TimelineEntry; withMachine: boolean }) {
  const nameOf = useActorName();
  const tone = { error: 'bad', warning: 'warn' }[entry.severity] ?? 'idle';
  return (
    <li className={`su-timeline__entry su-tone--${tone}`}>
      <div>
        {tone === 'bad' && <strong>{t('machines.timeline.error')}</strong>}
        {tone === 'warn' && <strong>{t('machines.timeline.warning')}</strong>}
        {entry.message || wordText('timeline.type', entry.type)}
      </div>
      <div className="su-quiet su-small su-row">
        <RelativeTime at={entry.at} />
        {withMachine && entry.machineId && (
          <Link to={`/machines/${entry.machineId}/timeline`}>{entry.machine}</Link>
        )}
        {withMachine && !entry.machineId && entry.machine && <span>{entry.machine}</span>}
        {entry.actorType && (
          <span>
            {t('machines.timeline.by', {
              name: inSentence(nameOf({ type: entry.actorType, id: entry.actorId })),
            })}
          </span>
        )}
        {entry.jobId && <Link to={`/jobs/${entry.jobId}`}>{t('machines.timeline.job')}</Link>}
      </div>
    </li>
  );
}
