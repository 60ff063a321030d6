import { t } from '../../i18n/t';
import { MachineTile } from '../MachineTile';
import { GroupHead } from './GroupHead';
import type { ListingProps } from './MachineListing';
import type { MachinesLine } from './rows';
import { modeOf } from './tileMode';
import { useLines } from './useLines';
import { useTileMode } from './useTileMode';

/** The lines in sight, each with some tiles side by side. */
export function MachineTiles(list: ListingProps) {
  const { window, perRow, grouping } = list;
  const lines = useLines(list);
  const tiles = useTileMode();
  return (
    <div
      role="list"
      className="su-lines"
      style={{ height: window.height }}
      aria-label={t('machines.title')}
      aria-busy={list.isReading}
    >
      {lines.map((line) => {
        if (line.kind === 'gap') {
          return <div key={line.key} aria-hidden="true" className="su-gap" style={{ height: line.height }} />;
        }
        const { index, row } = line;
        return row.kind === 'group' ? (
          <div key={index} role="listitem" data-index={index} ref={window.measure} className="su-tile-line">
            {grouping !== 'none' && (
              <GroupHead
                grouping={grouping}
                group={row.group}
                isOpen={list.isOpen(row.group)}
                onToggle={() => list.onToggle(row.group)}
              />
            )}
          </div>
        ) : (
          <div
            key={index}
            role="presentation"
            data-index={index}
            ref={window.measure}
            className={`su-tiles su-tile-line${tiles.usual === 'compact' ? ' su-tiles--compact' : ''}`}
            style={{ gridTemplateColumns: `repeat(${perRow}, minmax(0, 1fr))` }}
          >
            <Tiles row={row} list={list} tiles={tiles} />
          </div>
        );
      })}
    </div>
  );
}

interface TilesProps {
  row: MachinesLine;
  list: Pick<ListingProps, 'pages' | 'selection'>;
  tiles: ReturnType<typeof useTileMode>;
}

function Tiles({ row, list, tiles }: TilesProps) {
  const { group, first, number } = row;
  return Array.from({ length: number }, (_, at) => {
    const machine = list.pages.machineAt(group.where, first + at);
    return (
      <div key={at} role="listitem" aria-setsize={group.count ?? -1} aria-posinset={first + at + 1}>
        {machine && (
          <MachineTile
            machine={machine}
            group={group.value ?? ''}
            isSelected={list.selection.has(machine)}
            onSelect={list.selection.one}
            mode={modeOf(machine, tiles.usual)}
            onMode={tiles.choose}
          />
        )}
      </div>
    );
  });
}
