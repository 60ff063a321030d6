/** What the table can show beside the name, which is always there. */
export const COLUMNS = [
  'status',
  'findings',
  'system',
  'tags',
  'analyzed',
  'kind',
  'arch',
  'user',
  'updates',
  'security',
  'disk',
  'memory',
  'hostKey',
  'credential',
  'lastSeen',
] as const;

export type Column = (typeof COLUMNS)[number];

const WIDTHS: Partial<Record<Column, number>> = { findings: 18, kind: 11, status: 11, tags: 11, system: 11 };
const USUAL_WIDTH = 9;

/** In rem, and what it gets of the room that is left, compared with others. */
export const widthOf = (column: Column) => WIDTHS[column] ?? USUAL_WIDTH;

export const USUAL_COLUMNS: readonly Column[] = ['status', 'findings', 'system', 'tags', 'analyzed'];

const isKnown = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);

/** In the order that was chosen; what another version of the console knew is left out. */
export const shownColumns = (chosen: readonly string[] | undefined): readonly Column[] =>
  chosen ? [...new Set(chosen.filter(isKnown))] : USUAL_COLUMNS;

/** One that is new stands last: nobody's order is disturbed by it. */
export const withColumn = (shown: readonly Column[], column: Column, isShown: boolean): Column[] => {
  const others = shown.filter((one) => one !== column);
  return isShown ? [...others, column] : others;
};

export type Direction = 'up' | 'down';

export const canMove = (shown: readonly Column[], column: Column, direction: Direction) =>
  shown.includes(column) && column !== (direction === 'up' ? shown[0] : shown.at(-1));

/** The column with its neighbour's place, and the neighbour with its own. */
export function withMoved(shown: readonly Column[], column: Column, direction: Direction): Column[] {
  if (!canMove(shown, column, direction)) return [...shown];
  const from = shown.indexOf(column);
  const to = direction === 'up' ? from - 1 : from + 1;
  return shown.toSpliced(from, 1).toSpliced(to, 0, column);
}
