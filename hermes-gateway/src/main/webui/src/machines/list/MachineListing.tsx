import { useMemo, useState } from 'react';
import type { View } from '../machineFilter';
import type { MachineSelection } from '../useSelection';
import type { Column } from './columns';
import type { Group, Grouping } from './groups';
import { MachineGrid } from './MachineGrid';
import { MachineTiles } from './MachineTiles';
import { ListRows, type ListRow } from './rows';
import { useMachinePages, type MachinePages } from './useMachinePages';
import type { Found } from './useMachineOverview';
import { useFocusKept } from './useFocusKept';
import { useListPlace, useScrollWindow } from './useScrollWindow';

/** What both ways to draw the list need. */
export interface ListingProps {
  grouping: Grouping;
  count: number;
  perRow: number;
  lines: { index: number; row: ListRow }[];
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

/* In pixels, before the first row has been measured. */
const TILE = { width: 320, height: 184, gap: 16 };
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
  const window = useScrollWindow({ count: rows.count, height, place });
  const lines = window.items.flatMap(({ index }) => {
    const row = rows.at(index);
    return row ? [{ index, row }] : [];
  });
  const pages = useMachinePages(
    found,
    lines.map(({ row }) => row),
  );
  const toggle = ({ where }: Group) =>
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(where)) after.add(where);
      return after;
    });
  const list: ListingProps = {
    grouping: found.wish.grouping,
    count: rows.count,
    perRow,
    lines,
    window,
    pages,
    selection,
    isOpen: ({ where }) => !closed.has(where),
    onToggle: toggle,
  };
  return (
    <div ref={ref} tabIndex={-1} className={isTable ? 'su-listing su-table-box' : 'su-listing'}>
      {isTable ? (
        <MachineGrid {...list} columns={columns} isCompact={isCompact} />
      ) : (
        <MachineTiles {...list} />
      )}
    </div>
  );
}
