import type { Facets } from '../../api/machines';
import { quoted } from '../quoted';
import { joined } from './facetTerms';

export const GROUPINGS = ['none', 'status', 'os', 'kind', 'tag'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const groupingOf = (word: string | null | undefined): Grouping | undefined =>
  GROUPINGS.find((one) => one === word);

/** Machines that stand together in the list: all that the selector means. */
export interface Group {
  /** The value that they share; null when they are all that match. */
  value: string | null;
  where: string;
  /** Undefined where only the list itself can tell. */
  count: number | undefined;
}

/** Who has no tag is in none of the counts. */
export const UNTAGGED = '';

/**
 * One group for each value that was counted, the largest first; a machine with several tags stands in the group of each.
 */
export function groupsOf(grouping: Grouping, where: string, total: number, facets: Facets): Group[] {
  if (grouping === 'none') return [{ value: null, where, count: total }];
  const groups: Group[] = (facets[grouping] ?? []).map(({ value, machines }) => ({
    value,
    where: joined(where, `${grouping}:${quoted(value)}`),
    count: machines,
  }));
  if (grouping !== 'tag') return groups;
  return [...groups, { value: UNTAGGED, where: joined(where, 'not tag:*'), count: undefined }];
}
