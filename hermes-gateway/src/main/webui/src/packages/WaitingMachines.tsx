import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PendingPackage, PendingQuery } from '../api/packages';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { HolderActions } from './HolderActions';
import { useWaiting } from './usePending';

interface Props {
  row: PendingPackage;
  filter: PendingQuery;
}

/** Who waits for an update; all in sight are chosen until somebody says otherwise. */
export function WaitingMachines({ row, filter }: Props) {
  const [trail, setTrail] = useState<string[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const waiting = useWaiting(row, filter, trail.at(-1));
  if (waiting.isError) return <ProblemAlert error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (!waiting.data) return <TableSkeleton label={t('packages.loading')} />;
  const { items, total, nextCursor } = waiting.data;
  const chosen = items.filter(({ machineId }) => !left.has(machineId));
  const choose = (id: string, isChosen: boolean) =>
    setLeft((before) => new Set(isChosen ? [...before].filter((one) => one !== id) : [...before, id]));
  const position = {
    cursor: trail.at(-1),
    page: trail.length + 1,
    forward: (next: string) => setTrail([...trail, next]),
    back: () => setTrail(trail.slice(0, -1)),
  };
  return (
    <>
      {row.state !== 'ready' && (
        <p className="su-quiet">
          {t('packages.pending.notReady', { state: t(`packages.pending.state.${row.state}`) })}
        </p>
      )}
      {row.state === 'ready' && chosen.length > 0 && <HolderActions name={row.name} holders={chosen} />}
      <Table variant="compact" aria-label={t('packages.pending.who', { name: row.name })}>
        <Thead>
          <Tr>
            <Th screenReaderText={t('packages.pending.machines')} />
            <Th>{t('packages.pending.machine')}</Th>
            <Th>{t('packages.pending.installed')}</Th>
            <Th>{t('packages.pending.since')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {items.map(({ machineId, machine, changes, firstSeenAt, rule }, index) => (
            <Tr key={machineId}>
              <Td
                select={{
                  rowIndex: index,
                  isSelected: !left.has(machineId),
                  onSelect: (_event, isChosen) => choose(machineId, isChosen),
                }}
              />
              <Td dataLabel={t('packages.pending.machine')}>
                <Link to={`/machines/${machineId}/updates`}>{machine}</Link>
                {rule && (
                  <div className="su-quiet su-small">
                    {t('excludes.line', { name: rule.name, packages: rule.reason })}
                  </div>
                )}
              </Td>
              <Td dataLabel={t('packages.pending.installed')}>
                {changes.map(({ arch, from }) => (
                  <div key={arch + from}>
                    <span className="su-mono">{from}</span> <span className="su-quiet su-small">{arch}</span>
                  </div>
                ))}
              </Td>
              <Td dataLabel={t('packages.pending.since')}>
                <RelativeTime at={firstSeenAt} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <CursorPager
        position={position}
        shown={items.length}
        total={total}
        nextCursor={nextCursor}
        noun="machine"
      />
    </>
  );
}
