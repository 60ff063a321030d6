import type { SavedFilter } from '../../api/preferences';

/* What the server takes. */
export const MOST_FILTERS = 50;
const LONGEST_NAME = 60;

export const nameTrouble = (name: string) => !name.trim() || name.trim().length > LONGEST_NAME;

/** One that has the name already is replaced where it stands. */
export function withFilter(filters: readonly SavedFilter[], filter: SavedFilter): SavedFilter[] {
  const isKnown = filters.some(({ name }) => name === filter.name);
  return isKnown
    ? filters.map((one) => (one.name === filter.name ? filter : one))
    : [...filters, filter].toSorted((a, b) => a.name.localeCompare(b.name));
}

export const withoutFilter = (filters: readonly SavedFilter[], name: string): SavedFilter[] =>
  filters.filter((one) => one.name !== name);
