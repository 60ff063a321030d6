import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { t } from '../../i18n/t';
import type { Column } from './columns';
import { GroupHead } from './GroupHead';
import type { ListingProps } from './MachineListing';
import { MachineRow, ROWS_ABOVE } from './MachineRow';

interface Props extends ListingProps {
  columns: readonly Column[];
  isCompact: boolean;
}

const WIDTH_OF_A_COLUMN = 8;
const WIDTH_OF_THE_NAME = 18;

/** The lines in sight as a table; empty rows stand for those above and below. */
export function MachineGrid({ columns, isCompact, grouping, lines, window, pages, ...list }: Props) {
  const all = columns.length + 2;
  const { selection } = list;
  return (
    <Table
      variant={isCompact ? 'compact' : undefined}
      className="su-grid"
      style={{ minWidth: `${WIDTH_OF_THE_NAME + columns.length * WIDTH_OF_A_COLUMN}rem` }}
      aria-label={t('machines.title')}
      aria-rowcount={list.count + ROWS_ABOVE - 1}
    >
      <Thead>
        <Tr aria-rowindex={1}>
          <Th aria-label={t('machines.table.selection')} className="su-check-cell">
            <Checkbox
              id="select-read"
              aria-label={t('machines.list.selectRead')}
              isChecked={pages.read.length > 0 && pages.read.every((machine) => selection.has(machine))}
              onChange={(_event, selected) => selection.set(pages.read, selected)}
            />
          </Th>
          <Th className="su-col--name">{t('machines.table.name')}</Th>
          {columns.map((column) => (
            <Th key={column} modifier="nowrap" className={`su-col--${column}`}>
              {t(`machines.list.column.${column}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        <Space height={window.before} columns={all} />
        {lines.map(({ index, row }) => {
          if (row.kind === 'group') {
            return (
              <Tr key={index} aria-rowindex={index + ROWS_ABOVE} data-index={index} ref={window.measure}>
                <Td colSpan={all} className="su-group-cell">
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
            <MachineRow
              key={index}
              machine={machine}
              index={index}
              group={row.group.value ?? ''}
              columns={columns}
              isCompact={isCompact}
              isSelected={machine !== undefined && selection.has(machine)}
              onSelect={selection.one}
              measure={window.measure}
            />
          );
        })}
        <Space height={window.after} columns={all} />
      </Tbody>
    </Table>
  );
}

function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="su-space">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
