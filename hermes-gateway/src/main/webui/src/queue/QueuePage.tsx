import './texts';
import './queue.css';
import type { Queue } from '../api/queue';
import { t } from '../i18n/t';
import { Stops } from '../planning/Stops';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { ActionTable } from './ActionTable';
import { BulkSection } from './BulkSection';
import { BusyMachines } from './BusyMachines';
import { DeadLetters } from './DeadLetters';
import { Limits } from './Limits';
import { NothingRuns } from './NothingRuns';
import { PauseAlert } from './PauseAlert';
import { QueueActions } from './QueueActions';
import { QueueFigures } from './QueueFigures';
import { QueueSection } from './QueueSection';
import { isIdle } from './queueText';
import { Throughput } from './Throughput';
import { useQueue } from './useQueue';

export function QueuePage() {
  const queue = useQueue();
  return (
    <>
      <PageHeading
        title={t('queue.title')}
        lead={t('queue.lead')}
        actions={<QueueActions pauses={queue.data?.pauses ?? []} />}
      />
      <Stops />
      {queue.isPending && <TableSkeleton label={t('queue.loading')} />}
      {queue.isError && !queue.data && (
        <ProblemAlert error={queue.error} onRetry={() => void queue.refetch()} />
      )}
      {queue.data && <QueueDetails queue={queue.data} />}
    </>
  );
}

function QueueDetails({ queue }: { queue: Queue }) {
  /* Those of a stop are told with it, not machine by machine. */
  const pauses = queue.pauses.filter(({ byStop }) => !byStop);
  return (
    <div className="su-stack su-stack--loose">
      {pauses.length > 0 && (
        <section className="su-stack" aria-label={t('queue.pauses')}>
          {pauses.map((pause) => (
            <PauseAlert key={pause.id} pause={pause} />
          ))}
        </section>
      )}
      <QueueFigures queue={queue} />
      <Throughput />
      {queue.deadLetters > 0 && <DeadLetters />}
      {isIdle(queue) ? <NothingRuns /> : <BusyMachines queue={queue} />}
      <QueueSection title={t('queue.actions.title')} lead={t('queue.actions.lead')}>
        <ActionTable queue={queue} />
      </QueueSection>
      <Limits limits={queue.limits} />
      <BulkSection />
    </div>
  );
}
