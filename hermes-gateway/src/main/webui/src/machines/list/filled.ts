/** Where the rows in sight begin and end. */
export interface Sight {
  startIndex: number;
  endIndex: number;
}

interface Wish {
  /** Rows that should be drawn, which are more than those in sight. */
  rows: readonly number[];
  sight: Sight;
  isRead: (index: number) => boolean;
  /** How many new ones may be added. */
  most: number;
}

/** The rows to draw next on the way to all that should be: new ones in sight come first. The same set when nothing changes. */
export function nextFilled(
  before: ReadonlySet<number>,
  { rows, sight, isRead, most }: Wish,
): ReadonlySet<number> {
  const kept = rows.filter((index) => before.has(index));
  const isSeen = (index: number) => index >= sight.startIndex && index <= sight.endIndex;
  const missing = rows.filter((index) => !before.has(index) && isRead(index));
  const added = [...missing.filter(isSeen), ...missing.filter((index) => !isSeen(index))].slice(0, most);
  return added.length === 0 && kept.length === before.size ? before : new Set([...kept, ...added]);
}
