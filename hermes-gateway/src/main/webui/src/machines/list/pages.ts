import type { Page } from '../../api/page';

export const PAGE_SIZE = 100;

/** A page of a group; it can only be asked for when the one before is there, which names its place. */
export interface PagePlace {
  where: string;
  number: number;
  cursor: string | undefined;
}

/**
 * What to have at hand for these pages: those whose place is known, or else the next one on the way to them.
 *
 * @param read the page at a place, when it is at hand
 */
export function placesOf<T>(
  where: string,
  wanted: readonly number[],
  read: (place: PagePlace) => Page<T> | undefined,
): PagePlace[] {
  const furthest = Math.max(...wanted);
  const places: PagePlace[] = [];
  let cursor: string | undefined;
  for (let number = 0; number <= furthest; number++) {
    const place = { where, number, cursor };
    const next = read(place)?.nextCursor;
    if (wanted.includes(number) || !next) places.push(place);
    if (!next) break;
    cursor = next;
  }
  return places;
}

export const pageOf = (index: number) => Math.floor(index / PAGE_SIZE);
