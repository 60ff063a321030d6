import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { useMachineList } from '../machines/useMachines';
import { Pill } from '../ui/Pill';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { TrustSection } from './TrustSection';

const MOST_SHOWN = 50;

/** The machines whose key a person must decide about; those in quarantine first. */
export function Waiting() {
  const changed = useMachineList({ where: 'hostkey:changed', limit: MOST_SHOWN });
  const unknown = useMachineList({ where: 'hostkey:unknown', limit: MOST_SHOWN });
  const failed = [changed, unknown].find((query) => query.isError && !query.data);
  const machines = [...(changed.data?.items ?? []), ...(unknown.data?.items ?? [])];
  const hasMore = Boolean(changed.data?.nextCursor ?? unknown.data?.nextCursor);
  return (
    <TrustSection title={t('trust.waiting.title')} lead={t('trust.waiting.lead')}>
      {failed && <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />}
      {(changed.isPending || unknown.isPending) && (
        <TableSkeleton rows={2} label={t('trust.waiting.loading')} />
      )}
      {changed.data && unknown.data && machines.length === 0 && (
        <p className="su-quiet">{t('trust.waiting.none')}</p>
      )}
      {machines.length > 0 && <WaitingTable machines={machines} />}
      {hasMore && <Link to="/machines?need=hostkey">{t('trust.waiting.more')}</Link>}
    </TrustSection>
  );
}

function WaitingTable({ machines }: { machines: Machine[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('trust.waiting.title')}>
        <Thead>
          <Tr>
            <Th>{t('trust.waiting.machine')}</Th>
            <Th>{t('trust.waiting.state')}</Th>
            <Th>{t('trust.waiting.address')}</Th>
            <Th screenReaderText={t('trust.waiting.look')} />
          </Tr>
        </Thead>
        <Tbody>
          {machines.map((machine) => (
            <Tr key={machine.id}>
              <Td dataLabel={t('trust.waiting.machine')}>
                <Link to={`/machines/${machine.id}`}>{machine.name}</Link>
              </Td>
              <Td dataLabel={t('trust.waiting.state')}>
                <Quarantine machine={machine} />
              </Td>
              <Td dataLabel={t('trust.waiting.address')} className="su-mono">
                {machine.hostname}:{machine.port}
              </Td>
              <Td isActionCell>
                <Link
                  to={`/machines/${machine.id}/host-keys`}
                  aria-label={t('trust.waiting.lookAt', { name: machine.name })}
                >
                  {t('trust.waiting.look')}
                </Link>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Quarantine({ machine }: { machine: Machine }) {
  return machine.hostKey === 'changed' ? (
    <Pill color="red" explains={t('trust.waiting.changedExplains')}>
      {t('trust.waiting.changed')}
    </Pill>
  ) : (
    <Pill color="yellow" explains={t('trust.waiting.unknownExplains')}>
      {t('trust.waiting.unknown')}
    </Pill>
  );
}
