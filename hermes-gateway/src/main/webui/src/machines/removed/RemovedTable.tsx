import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { t } from '../../i18n/t';
import { RelativeTime } from '../../ui/RelativeTime';
import { addressOf } from '../machineStatus';
import { TagList } from '../TagList';
import type { MachineSelection } from '../useSelection';

interface Props {
  machines: Machine[];
  selection: MachineSelection;
  onRestore: (machine: Machine) => void;
}

export function RemovedTable({ machines, selection, onRestore }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('machines.removed.title')}>
        <Thead>
          <Tr>
            <Th aria-label={t('machines.table.selection')} className="su-check-cell">
              <Checkbox
                id="select-page"
                aria-label={t('machines.removed.selectPage')}
                isChecked={machines.every((machine) => selection.has(machine))}
                onChange={(_event, selected) => selection.set(machines, selected)}
              />
            </Th>
            <Th>{t('machines.table.name')}</Th>
            <Th>{t('machines.list.column.tags')}</Th>
            <Th modifier="nowrap">{t('machines.removed.when')}</Th>
            <Th screenReaderText={t('machines.tags.actions')} />
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
                  onChange={(_event, selected) => selection.one(machine, selected)}
                />
              </Td>
              <Td dataLabel={t('machines.table.name')}>
                <Link to={`/machines/${machine.id}/timeline`}>
                  <strong>{machine.name}</strong>
                </Link>
                <div className="su-mono su-quiet su-small su-one-line">{addressOf(machine)}</div>
              </Td>
              <Td dataLabel={t('machines.list.column.tags')}>
                <div className="su-row">
                  <TagList tags={machine.tags} />
                </div>
              </Td>
              <Td dataLabel={t('machines.removed.when')} modifier="nowrap">
                <RelativeTime at={machine.deletedAt} />
              </Td>
              <Td isActionCell>
                <ScopedButton
                  needs="operate"
                  size="sm"
                  variant="secondary"
                  aria-label={t('machines.removed.restoreOne', { name: machine.name })}
                  onClick={() => onRestore(machine)}
                >
                  {t('machines.removed.restore')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
