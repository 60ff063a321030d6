import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { RelativeTime } from '../ui/RelativeTime';
import { addressOf, osName, statusOf } from './machineStatus';
import { MachinePills } from './MachinePills';
import type { MachineSelection } from './useSelection';
import { StatusLabel } from './StatusLabel';
import { TagList } from './TagList';

interface Props {
  machines: Machine[];
  selection: MachineSelection;
}

export function MachineTable({ machines, selection }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('machines.title')}>
        <Thead>
          <Tr>
            <Th aria-label={t('machines.table.selection')} className="su-check-cell">
              <Checkbox
                id="select-page"
                aria-label={t('machines.table.selectPage')}
                isChecked={machines.length > 0 && machines.every((m) => selection.has(m))}
                onChange={(_event, selected) => selection.set(machines, selected)}
              />
            </Th>
            <Th>{t('machines.table.name')}</Th>
            <Th>{t('machines.table.status')}</Th>
            <Th>{t('machines.table.findings')}</Th>
            <Th>{t('machines.table.system')}</Th>
            <Th modifier="nowrap">{t('machines.table.tags')}</Th>
            <Th modifier="nowrap">{t('machines.table.analyzed')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {machines.map((machine) => (
            <Tr key={machine.id} isRowSelected={selection.has(machine)}>
              <Td className="su-check-cell">
                <Checkbox
                  id={`select-${machine.id}`}
                  aria-label={t('machines.table.select', { name: machine.name })}
                  isChecked={selection.has(machine)}
                  onChange={(_event, selected) => selection.set([machine], selected)}
                />
              </Td>
              <Td dataLabel={t('machines.table.name')}>
                <Link to={`/machines/${machine.id}`}>
                  <strong>{machine.name}</strong>
                </Link>
                <div className="su-mono su-quiet su-small su-one-line">{addressOf(machine)}</div>
              </Td>
              <Td dataLabel={t('machines.table.status')}>
                <StatusLabel status={statusOf(machine)} />
              </Td>
              <Td dataLabel={t('machines.table.findings')}>
                <div className="su-row">
                  <MachinePills machine={machine} />
                </div>
              </Td>
              <Td dataLabel={t('machines.table.system')} modifier="nowrap">
                {osName(machine)}
              </Td>
              <Td dataLabel={t('machines.table.tags')}>
                <div className="su-row">
                  <TagList tags={machine.tags} />
                </div>
              </Td>
              <Td dataLabel={t('machines.table.analyzed')} modifier="nowrap">
                <RelativeTime at={machine.state?.lastAnalyzeAt} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
