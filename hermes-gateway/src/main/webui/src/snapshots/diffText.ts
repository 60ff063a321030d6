import type { SnapshotDiff, ValueChange } from '../api/snapshots';

/** What stands in no list: the others are told by their things. */
export const otherValues = ({ changes }: Pick<SnapshotDiff, 'changes'>): ValueChange[] =>
  changes.filter(({ path }) => !path.includes('['));

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
