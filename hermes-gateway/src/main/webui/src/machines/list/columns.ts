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

export const USUAL_COLUMNS: readonly Column[] = ['status', 'findings', 'system', 'tags', 'analyzed'];

/** In the order of the table; what another version of the console knew is left out. */
export const shownColumns = (chosen: readonly string[] | undefined): readonly Column[] =>
  chosen ? COLUMNS.filter((column) => chosen.includes(column)) : USUAL_COLUMNS;

export const withColumn = (shown: readonly Column[], column: Column, isShown: boolean): Column[] =>
  COLUMNS.filter((one) => (one === column ? isShown : shown.includes(one)));
