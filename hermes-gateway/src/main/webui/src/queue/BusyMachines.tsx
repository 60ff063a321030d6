import type { Queue } from '../api/queue';
import { plural } from '../ui/format';
import { LockTable } from './LockTable';
import { QueueSection } from './QueueSection';

export function BusyMachines({ queue: { locks, running, lost, waiting } }: { queue: Queue }) {
  const left = running + lost - locks.length;
  return (
    <QueueSection
      title="Busy machines"
      lead="One job at a time works on a machine. The longest lines come first."
    >
      {locks.length > 0 ? (
        <LockTable locks={locks} />
      ) : (
        <p className="su-quiet">No machine is busy. {plural(waiting, 'job waits', 'jobs wait')}.</p>
      )}
      {left > 0 && <p className="su-quiet su-small">And {plural(left, 'more machine')}.</p>}
      {lost > 0 && (
        <p className="su-quiet su-small">
          Lost: the worker went away. The job keeps its machine until it is known how the work ended, so that
          nothing is done twice.
        </p>
      )}
    </QueueSection>
  );
}
