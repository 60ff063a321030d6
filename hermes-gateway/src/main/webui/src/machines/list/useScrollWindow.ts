import { measureElement as measureByAsking, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useState } from 'react';

/** What scrolls the page: the first ancestor that can, which depends on the layout around. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.documentElement;
}

interface Place {
  list: HTMLElement;
  scroller: HTMLElement;
  /** How far below the top of what scrolls the list begins. */
  top: number;
  width: number;
}

const placeOf = (list: HTMLElement): Place => {
  const scroller = scrollerOf(list);
  const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return { list, scroller, top: Math.round(top), width: list.clientWidth };
};

const isSame = (one: Place | undefined, other: Place) =>
  one?.scroller === other.scroller && one.top === other.top && one.width === other.width;

/** Where a list stands in the page that scrolls it, also after something above has grown. */
export function useListPlace() {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState<Place>();
  const look = useCallback(() => {
    if (!list) return;
    const next = placeOf(list);
    setPlace((before) => (isSame(before, next) ? before : next));
  }, [list]);
  useEffect(() => {
    if (!list) return;
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    for (let at = list.parentElement; at && at !== scrollerOf(list); at = at.parentElement) sizes.observe(at);
    return () => sizes.disconnect();
  }, [list, look]);
  return { ref: setList, place };
}

interface Options {
  count: number;
  height: number;
  place: Place | undefined;
  /** Machines in a row. */
  perRow: number;
}

/** Machines that are drawn above and below what is in sight. */
const BEYOND_SIGHT = 10;
const NOTHING = { startIndex: 0, endIndex: -1 };

/* What the browser tells by itself: to ask for a height while rows are being added makes it lay them out twice. */
const measureElement: typeof measureByAsking = (row, entry, virtual) =>
  entry
    ? measureByAsking(row, entry, virtual)
    : (virtual.measurementsCache[virtual.indexFromElement(row)]?.size ?? 0);

export function useScrollWindow({ count, height, place, perRow }: Options) {
  // eslint-disable-next-line react-hooks/incompatible-library -- the same object tells other things each time
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => place?.scroller ?? null,
    estimateSize: () => height,
    overscan: Math.ceil(BEYOND_SIGHT / perRow),
    scrollMargin: place?.top ?? 0,
    enabled: place !== undefined,
    measureElement,
  });
  const items = virtual.getVirtualItems();
  const margin = place?.top ?? 0;
  return {
    items,
    sight: virtual.range ?? NOTHING,
    measure: virtual.measureElement,
    begin: margin,
    height: virtual.getTotalSize(),
  };
}
