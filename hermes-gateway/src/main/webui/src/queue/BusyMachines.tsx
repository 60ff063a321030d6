import './texts';
import type { Queue } from '../api/queue';
import { t } from '../i18n/t';
import { LockTable } from './LockTable';
import { QueueSection } from './QueueSection';

export function BusyMachines({ queue: { locks, running, lost, waiting } }: { queue: Queue }) {
  const left = running + lost - locks.length;
  return (
    <QueueSection title={t('queue.busy.title')} lead={t('queue.busy.lead')}>
      {locks.length > 0 ? (
        <LockTable locks={locks} />
      ) : (
        <p className="su-quiet">{t('queue.busy.none', { count: waiting })}</p>
      )}
      {left > 0 && <p className="su-quiet su-small">{t('queue.busy.more', { count: left })}</p>}
      {lost > 0 && <p className="su-quiet su-small">{t('queue.busy.lost')}</p>}
    </QueueSection>
  );
}
