import './texts';
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { PendingPackage, PendingQuery } from '../api/packages';
import { t } from '../i18n/t';
import { count } from '../ui/format';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { WaitingMachines } from './WaitingMachines';

interface Props {
  rows: PendingPackage[];
  query: PendingQuery;
}

const COLUMNS = 7;
const keyOf = ({ name, to, state }: PendingPackage) => [name, to, state].join(' ');

export function PendingTable({ rows, query }: Props) {
  const [open, setOpen] = useState<string>();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('packages.pending.table')}>
        <Thead>
          <Tr>
            <Th screenReaderText={t('packages.pending.machines')} />
            <Th>{t('packages.pending.package')}</Th>
            <Th>{t('packages.pending.change')}</Th>
            <Th>{t('packages.pending.stateLabel')}</Th>
            <Th modifier="fitContent">{t('packages.pending.machines')}</Th>
            <Th>{t('packages.pending.since')}</Th>
            <Th>{t('packages.pending.origin')}</Th>
          </Tr>
        </Thead>
        {rows.map((row, index) => {
          const key = keyOf(row);
          const isExpanded = open === key;
          return (
            <Tbody key={key} isExpanded={isExpanded}>
              <Tr isContentExpanded={isExpanded}>
                <Td
                  expand={{
                    rowIndex: index,
                    isExpanded,
                    onToggle: () => setOpen(isExpanded ? undefined : key),
                    expandId: 'pending',
                  }}
                />
                <Td dataLabel={t('packages.pending.package')}>
                  <strong>{row.name}</strong>{' '}
                  {row.security && <Pill color="red">{t('packages.pending.security')}</Pill>}
                </Td>
                <Td dataLabel={t('packages.pending.change')}>
                  <Versions row={row} />
                </Td>
                <Td dataLabel={t('packages.pending.stateLabel')}>
                  {t(`packages.pending.state.${row.state}`)}
                </Td>
                <Td dataLabel={t('packages.pending.machines')}>{count(row.machines)}</Td>
                <Td dataLabel={t('packages.pending.since')}>
                  <RelativeTime at={row.oldestAt} />
                </Td>
                <Td dataLabel={t('packages.pending.origin')} className="su-quiet su-small">
                  {row.origins.join(', ')}
                </Td>
              </Tr>
              {isExpanded && (
                <Tr isExpanded>
                  <Td colSpan={COLUMNS}>
                    <ExpandableRowContent>
                      <WaitingMachines row={row} filter={query} />
                    </ExpandableRowContent>
                  </Td>
                </Tr>
              )}
            </Tbody>
          );
        })}
      </Table>
    </div>
  );
}

function Versions({ row }: { row: PendingPackage }) {
  const unknown = t('packages.pending.unknownVersion');
  const from =
    row.fromVersions > 1 ? t('packages.pending.from', { count: row.fromVersions }) : (row.from[0] ?? unknown);
  return (
    <span className="su-mono su-small" title={row.from.join(', ')}>
      {from} → {row.to || unknown}
    </span>
  );
}
