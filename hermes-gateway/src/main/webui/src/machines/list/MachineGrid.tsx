import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { CSSProperties } from 'react';
import { t } from '../../i18n/t';
import { widthOf, type Column } from './columns';
import { GroupHead } from './GroupHead';
import type { ListingProps } from './MachineListing';
import { MachineRow, ROWS_ABOVE } from './MachineRow';
import { useLines } from './useLines';

interface Props extends ListingProps {
  columns: readonly Column[];
  isCompact: boolean;
}

/* In rem. */
const WIDTH_OF_THE_BOX = 3.5;
const WIDTH_OF_THE_NAME = 14;

const widthsOf = (columns: readonly Column[]): CSSProperties => {
  const widths = [WIDTH_OF_THE_NAME, ...columns.map(widthOf)];
  const shares = widths.map((width) => `minmax(0, ${width}fr)`).join(' ');
  return {
    '--su-least': `${widths.reduce((sum, width) => sum + width, WIDTH_OF_THE_BOX)}rem`,
    '--su-columns': `${WIDTH_OF_THE_BOX}rem ${shares}`,
  } as CSSProperties;
};

/**
 * The lines to draw as a table; empty rows stand for all others. Each row is laid out by itself, which a new one in a
 * table of the browser is not: so what it is in a table is said with roles.
 */
export function MachineGrid({ columns, isCompact, ...list }: Props) {
  const { grouping, window, pages } = list;
  const lines = useLines(list);
  const all = columns.length + 2;
  const { selection } = list;
  return (
    <Table
      variant={isCompact ? 'compact' : undefined}
      className="su-grid"
      style={widthsOf(columns)}
      aria-label={t('machines.title')}
      aria-rowcount={list.rows.count + ROWS_ABOVE - 1}
      aria-busy={list.isReading}
    >
      <Thead role="rowgroup">
        <Tr role="row" aria-rowindex={1}>
          <Th role="columnheader" aria-label={t('machines.table.selection')} className="su-check-cell">
            <Checkbox
              id="select-read"
              aria-label={t('machines.list.selectRead')}
              isChecked={pages.read.length > 0 && pages.read.every((machine) => selection.has(machine))}
              onChange={(_event, selected) => selection.set(pages.read, selected)}
            />
          </Th>
          <Th role="columnheader">{t('machines.table.name')}</Th>
          {columns.map((column) => (
            <Th role="columnheader" key={column} modifier="nowrap">
              {t(`machines.list.column.${column}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody role="rowgroup" className="su-lines" style={{ height: window.height }}>
        {lines.map((line) => {
          if (line.kind === 'gap') {
            return (
              <tr key={line.key} aria-hidden="true" className="su-space">
                <td className="su-gap" style={{ height: line.height }} />
              </tr>
            );
          }
          const { index, row } = line;
          if (row.kind === 'group') {
            return (
              <Tr
                key={index}
                role="row"
                aria-rowindex={index + ROWS_ABOVE}
                data-index={index}
                ref={window.measure}
              >
                <Td role="gridcell" aria-colspan={all} className="su-group-cell">
                  {grouping !== 'none' && (
                    <GroupHead
                      grouping={grouping}
                      group={row.group}
                      isOpen={list.isOpen(row.group)}
                      onToggle={() => list.onToggle(row.group)}
                    />
                  )}
                </Td>
              </Tr>
            );
          }
          const machine = pages.machineAt(row.group.where, row.first);
          return (
            machine && (
              <MachineRow
                key={index}
                machine={machine}
                index={index}
                group={row.group.value ?? ''}
                columns={columns}
                isCompact={isCompact}
                isSelected={selection.has(machine)}
                onSelect={selection.one}
                measure={window.measure}
              />
            )
          );
        })}
      </Tbody>
    </Table>
  );
}
