import { useEffect, useRef, useState } from 'react';
import { nextFilled, type Sight } from './filled';

interface Options {
  rows: readonly number[];
  sight: Sight;
  isRead: (index: number) => boolean;
  /** Machines in a row. */
  perRow: number;
}

const NOTHING: { rows: readonly number[]; filled: ReadonlySet<number> } = { rows: [], filled: new Set() };

/** So few that nobody waits for them; several such steps fit between two frames where the computer is quick. */
const MACHINES_A_STEP = 4;

const isSame = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one[0] === other[0] && one.at(-1) === other.at(-1);

/**
 * Which rows to draw. When the list scrolls the next few are drawn with the same frame, and the rest between frames;
 * none while it jumps so far that all are new, for then they are gone before they can be read.
 */
export function useFilled({ rows, sight, isRead, perRow }: Options): ReadonlySet<number> {
  const [state, setState] = useState(NOTHING);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const most = Math.ceil(MACHINES_A_STEP / perRow);
  const step = (before: ReadonlySet<number>) => nextFilled(before, { rows, sight, isRead, most });
  if (!isSame(state.rows, rows)) {
    const isNear = rows.some((index) => state.filled.has(index));
    setState({ rows, filled: isNear ? step(state.filled) : NOTHING.filled });
  }
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
    if (timer.current !== undefined || step(state.filled) === state.filled) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setState((before) => ({ ...before, filled: latest.current(before.filled) }));
    });
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return state.filled;
}
