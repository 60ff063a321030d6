import { Skeleton } from '@patternfly/react-core';
import { t } from '../../i18n/t';
import { MachineTile } from '../MachineTile';
import { GroupHead } from './GroupHead';
import type { ListingProps } from './MachineListing';
import type { ListRow } from './rows';
import { modeOf } from './tileMode';
import { useTileMode } from './useTileMode';

/** The lines in sight, each with some tiles side by side. */
export function MachineTiles({ lines, window, perRow, grouping, ...list }: ListingProps) {
  const tiles = useTileMode();
  return (
    <div
      role="list"
      aria-label={t('machines.title')}
      style={{ paddingTop: window.before, paddingBottom: window.after }}
    >
      {lines.map(({ index, row }) =>
        row.kind === 'group' ? (
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
            <Line row={row} list={list} tiles={tiles} />
          </div>
        ),
      )}
    </div>
  );
}

interface LineProps {
  row: Extract<ListRow, { kind: 'machines' }>;
  list: Pick<ListingProps, 'pages' | 'selection'>;
  tiles: ReturnType<typeof useTileMode>;
}

function Line({ row, list, tiles }: LineProps) {
  const { group, first, number } = row;
  return Array.from({ length: number }, (_, at) => {
    const machine = list.pages.machineAt(group.where, first + at);
    return (
      <div key={at} role="listitem" aria-setsize={group.count ?? -1} aria-posinset={first + at + 1}>
        {machine ? (
          <MachineTile
            machine={machine}
            group={group.value ?? ''}
            isSelected={list.selection.has(machine)}
            onSelect={list.selection.one}
            mode={modeOf(machine, tiles.usual)}
            onMode={tiles.choose}
          />
        ) : (
          <div className="su-tile su-tone--idle">
            <Skeleton width="45%" height="1.25rem" screenreaderText={t('machines.loading')} />
            <Skeleton width="70%" />
          </div>
        )}
      </div>
    );
  });
}
