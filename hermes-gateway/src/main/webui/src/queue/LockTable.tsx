import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { MachineLock } from '../api/queue';
import { t } from '../i18n/t';
import { JobStateLabel } from '../jobs/JobStateLabel';
import { useActionTitle } from '../jobs/useActions';
import { RelativeTime } from '../ui/RelativeTime';
import { count } from '../ui/format';
import { heldText } from './queueText';

export function LockTable({ locks }: { locks: MachineLock[] }) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('queue.busy.title')}>
        <Thead>
          <Tr>
            <Th>{t('queue.busy.machine')}</Th>
            <Th>{t('queue.busy.state')}</Th>
            <Th>{t('queue.busy.job')}</Th>
            <Th>{t('queue.busy.holds')}</Th>
            <Th>{t('queue.busy.since')}</Th>
            <Th>{t('queue.busy.worker')}</Th>
            <Th modifier="nowrap">{t('queue.busy.behind')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {locks.map((lock) => (
            <Tr key={lock.jobId}>
              <Td dataLabel={t('queue.busy.machine')}>
                <Link to={`/machines/${lock.machineId}`}>
                  <strong>{lock.machine}</strong>
                </Link>
              </Td>
              <Td dataLabel={t('queue.busy.state')}>
                <JobStateLabel state={lock.state} />
              </Td>
              <Td dataLabel={t('queue.busy.job')}>
                <Link to={`/jobs/${lock.jobId}`}>{titleOf(lock.action)}</Link>
              </Td>
              <Td dataLabel={t('queue.busy.holds')}>{heldText(lock)}</Td>
              <Td dataLabel={t('queue.busy.since')} modifier="nowrap">
                <RelativeTime at={lock.since} />
              </Td>
              <Td dataLabel={t('queue.busy.worker')} modifier="truncate">
                {lock.worker ? (
                  <code className="su-mono">{lock.worker}</code>
                ) : (
                  <span>{t('queue.busy.gone')}</span>
                )}
              </Td>
              <Td dataLabel={t('queue.busy.behind')} className="su-numbers">
                {count(lock.waiting)}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
