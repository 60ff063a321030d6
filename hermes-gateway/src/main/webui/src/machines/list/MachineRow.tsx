import { Checkbox, Skeleton } from '@patternfly/react-core';
import { Td, Tr } from '@patternfly/react-table';
import { memo } from 'react';
import { Link } from 'react-router';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { addressOf } from '../machineStatus';
import type { Column } from './columns';
import { cellOf } from './MachineCells';

interface Props {
  /** Undefined until its page has been read. */
  machine: Machine | undefined;
  /** Place in the whole list. */
  index: number;
  /** Tells it from the same machine in another group. */
  group: string;
  columns: readonly Column[];
  isCompact: boolean;
  isSelected: boolean;
  onSelect: (machine: Machine, isSelected: boolean) => void;
  measure: (row: HTMLElement | null) => void;
}

/** The heads of the columns; rows are counted from 1. */
export const ROWS_ABOVE = 2;

/** Drawn again only when something of it has changed: scrolling moves rows, it does not change them. */
export const MachineRow = memo(function MachineRow(props: Props) {
  const { machine, index, group, columns, isCompact, isSelected, onSelect, measure } = props;
  const place = { 'aria-rowindex': index + ROWS_ABOVE, 'data-index': index, ref: measure };
  if (!machine) {
    return (
      <Tr {...place}>
        <Td className="su-check-cell" />
        <Td colSpan={columns.length + 1}>
          <Skeleton width="40%" screenreaderText={t('machines.loading')} />
        </Td>
      </Tr>
    );
  }
  return (
    <Tr {...place} isRowSelected={isSelected}>
      <Td className="su-check-cell">
        <Checkbox
          id={`select-${group}${machine.id}`}
          aria-label={t('machines.table.select', { name: machine.name })}
          isChecked={isSelected}
          onChange={(_event, selected) => onSelect(machine, selected)}
        />
      </Td>
      <Td className="su-cell" dataLabel={t('machines.table.name')}>
        <Link to={`/machines/${machine.id}`}>
          <strong>{machine.name}</strong>
        </Link>
        {!isCompact && <div className="su-mono su-quiet su-small su-cell__line">{addressOf(machine)}</div>}
      </Td>
      {columns.map((column) => (
        <Td key={column} className="su-cell" dataLabel={t(`machines.list.column.${column}`)}>
          {cellOf(column, machine)}
        </Td>
      ))}
    </Tr>
  );
});
