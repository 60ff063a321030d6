import { Suspense, useMemo, useState, type CSSProperties } from 'react';
import { useLinkClicks } from '../../ui/useLinkClicks';
import type { View } from '../machineFilter';
import type { MachineSelection } from '../useSelection';
import type { Column } from './columns';
import type { Group, Grouping } from './groups';
import { MachineGrid } from './lazyGrid';
import { MachineTiles } from './MachineTiles';
import { ListRows } from './rows';
import { useMachinePages, type MachinePages } from './useMachinePages';
import type { Found } from './useMachineOverview';
import { useFocusKept } from './useFocusKept';
import { useListPlace, useScrollWindow } from './useScrollWindow';

/** What both ways to draw the list need. */
export interface ListingProps {
  grouping: Grouping;
  perRow: number;
  rows: ListRows;
  /** Whether what the row at this place shows is at hand. */
  isRead: (index: number) => boolean;
  /** Some of what should be in sight is not there yet. */
  isReading: boolean;
  window: ReturnType<typeof useScrollWindow>;
  pages: MachinePages;
  selection: MachineSelection;
  isOpen: (group: Group) => boolean;
  onToggle: (group: Group) => void;
}

interface Props {
  found: Found;
  view: View;
  columns: readonly Column[];
  isCompact: boolean;
  selection: MachineSelection;
}

/* In pixels, before a row has been measured; rows of the table are made as high. */
const TILE = { width: 320, height: 214, gap: 16 };
const ROW_HEIGHT = 60;
const COMPACT_HEIGHT = 44;

/** All that was found, of which only what is in sight is read and drawn. */
export function MachineListing({ found, view, columns, isCompact, selection }: Props) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { ref, place } = useListPlace();
  useFocusKept(place?.list);
  const width = place?.width ?? 0;
  const isTable = view === 'table';
  const perRow = isTable ? 1 : Math.max(1, Math.floor((width + TILE.gap) / (TILE.width + TILE.gap)));
  const rows = useMemo(
    () => new ListRows(found.groups, perRow, ({ where }) => !closed.has(where)),
    [found.groups, perRow, closed],
  );
  const height = isTable ? (isCompact ? COMPACT_HEIGHT : ROW_HEIGHT) : TILE.height;
  const window = useScrollWindow({ count: rows.count, height, place, perRow });
  const wanted = window.items.flatMap(({ index }) => rows.at(index) ?? []);
  const pages = useMachinePages(found, wanted);
  const isRead = (index: number) => {
    const row = rows.at(index);
    return row?.kind === 'group' || (row !== undefined && pages.has(row));
  };
  const toggle = ({ where }: Group) =>
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(where)) after.add(where);
      return after;
    });
  const list: ListingProps = {
    grouping: found.wish.grouping,
    perRow,
    rows,
    isRead,
    isReading: !window.items.every(({ index }) => isRead(index)),
    window,
    pages,
    selection,
    isOpen: ({ where }) => !closed.has(where),
    onToggle: toggle,
  };
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={isTable ? 'su-listing su-table-box' : 'su-listing'}
      style={{ '--su-line-height': `${height}px` } as CSSProperties}
      onClick={useLinkClicks()}
    >
      {isTable ? (
        <Suspense fallback={<div style={{ height: window.height }} />}>
          <MachineGrid {...list} columns={columns} isCompact={isCompact} />
        </Suspense>
      ) : (
        <MachineTiles {...list} />
      )}
    </div>
  );
}
