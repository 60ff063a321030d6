import type { Sight } from './filled';
import type { ListRow, ListRows } from './rows';

/** A row to draw, or the room of those that are not drawn. */
export type Line =
  { kind: 'gap'; key: string; height: number } | { kind: 'row'; index: number; row: ListRow };

export interface Window {
  items: readonly { index: number; start: number; end: number }[];
  sight: Sight;
  begin: number;
  height: number;
}

/** All lines from the first to the last, of which only these rows are drawn. */
export function linesOf(window: Window, rows: ListRows, isDrawn: (index: number) => boolean): Line[] {
  const lines: Line[] = [];
  let at = window.begin;
  /* The first and the last keep their names, so that no row is moved in the page when one of them comes or goes. */
  const leave = (to: number, key: string) => {
    if (to > at) lines.push({ kind: 'gap', key: lines.length === 0 ? 'above' : key, height: to - at });
  };
  for (const { index, start, end } of window.items) {
    const row = isDrawn(index) ? rows.at(index) : undefined;
    if (!row) continue;
    leave(start, `before ${index}`);
    lines.push({ kind: 'row', index, row });
    at = end;
  }
  leave(window.begin + window.height, 'below');
  return lines;
}
