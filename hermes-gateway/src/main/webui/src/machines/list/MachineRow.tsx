import { memo } from 'react';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { addressOf } from '../machineStatus';
import { SelectBox } from '../SelectBox';
import type { Column } from './columns';
import { cellOf } from './MachineCells';

interface Props {
  machine: Machine;
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

const CELL = 'pf-v6-c-table__td su-cell';
const PILLS: readonly Column[] = ['status', 'findings', 'tags'];

/**
 * Drawn again only when something of it has changed: scrolling moves rows, it does not change them. Elements with the
 * library's classes, for its components measure themselves each time one is drawn.
 */
export const MachineRow = memo(function MachineRow(props: Props) {
  const { machine, index, group, columns, isCompact, isSelected, onSelect, measure } = props;
  return (
    <tr
      role="row"
      className={isSelected ? 'pf-v6-c-table__tr pf-m-selected' : 'pf-v6-c-table__tr'}
      aria-rowindex={index + ROWS_ABOVE}
      data-index={index}
      ref={measure}
    >
      <td role="gridcell" className="pf-v6-c-table__td su-check-cell">
        <SelectBox machine={machine} group={group} isSelected={isSelected} onSelect={onSelect} />
      </td>
      <td role="gridcell" className={CELL} data-label={t('machines.table.name')} data-cut="">
        <a href={`/machines/${machine.id}`}>
          <strong>{machine.name}</strong>
        </a>
        {!isCompact && <div className="su-mono su-quiet su-small su-cell__line">{addressOf(machine)}</div>}
      </td>
      {columns.map((column) => (
        <td
          key={column}
          role="gridcell"
          className={PILLS.includes(column) ? `${CELL} su-cell--pills` : CELL}
          data-label={t(`machines.list.column.${column}`)}
          data-cut=""
        >
          {cellOf(column, machine)}
        </td>
      ))}
    </tr>
  );
});
