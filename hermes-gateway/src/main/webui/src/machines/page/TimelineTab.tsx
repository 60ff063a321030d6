import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readTimeline, type Machine, type TimelineEntry } from '../../api/machines';
import { inSentence } from '../../app/actorText';
import { useActorName } from '../../app/useActorName';
import { usePollInterval } from '../../events/LiveEvents';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { sentenceCase } from '../../ui/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { machineKeys } from '../machineKeys';

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
      <ol className="su-timeline" aria-label={t('machines.timeline.of', { name: machine.name })}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
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

function Entry({ entry }: { entry: TimelineEntry }) {
  const nameOf = useActorName();
  const tone =
    { error: 'bad', critical: 'bad', warning: 'warn', warn: 'warn', success: 'good' }[entry.severity] ??
    'idle';
  return (
    <li className={`su-timeline__entry su-tone--${tone}`}>
      <div>
        {tone === 'bad' && <strong>{t('machines.timeline.error')}</strong>}
        {tone === 'warn' && <strong>{t('machines.timeline.warning')}</strong>}
        {entry.message || sentenceCase(entry.type)}
      </div>
      <div className="su-quiet su-small su-row">
        <RelativeTime at={entry.at} />
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
