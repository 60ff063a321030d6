import type { LogLine } from '../api/jobs';
import { withoutAnsi } from '../ui/ansi';

export interface LogState {
  lines: readonly LogLine[];
  lastSeq: number;
}

export const EMPTY_LOG: LogState = { lines: [], lastSeq: -1 };

/**
 * Adds what arrived. A stream that was resumed, or opened again from the start, repeats lines:
 * those at or before the last sequence number are known already.
 */
export function appendLines(state: LogState, arrived: readonly LogLine[]): LogState {
  const lines = [...state.lines];
  let lastSeq = state.lastSeq;
  for (const line of arrived) {
    if (line.seq <= lastSeq) continue;
    lastSeq = line.seq;
    push(lines, line);
  }
  return lastSeq === state.lastSeq ? state : { lines, lastSeq };
}

/** A terminal would write over a line that ended in a carriage return; so does the next line of its stream. */
function push(lines: LogLine[], line: LogLine) {
  const previous = lines.at(-1);
  if (previous?.message.endsWith('\r') && previous.stream === line.stream) lines.pop();
  lines.push(line);
}

/** What is left to see of a line after its carriage returns. */
export function visibleText(message: string): string {
  const parts = message.split('\r').filter((part) => part !== '');
  return parts.at(-1) ?? '';
}

export function matchingLines(lines: readonly LogLine[], search: string): readonly LogLine[] {
  const terms = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return lines;
  return lines.filter((line) => {
    const text = withoutAnsi(line.message).toLowerCase();
    return terms.every((term) => text.includes(term));
  });
}

/** More lines than this make the page slow, and nobody reads them from the start. */
export const USUAL_TAIL = 5_000;

/** What the console offers; 0 is all of them. */
export const TAILS = [200, 1_000, USUAL_TAIL, 20_000, 0];

/** How many lines are left out when only the last ones are shown; the tail 0 leaves out none. */
export const earlierLines = (all: number, tail: number) => (tail === 0 ? 0 : Math.max(0, all - tail));

export function plainText(lines: readonly LogLine[], withTimes: boolean): string {
  return lines
    .map((line) => {
      const text = withoutAnsi(visibleText(line.message));
      return withTimes ? `${line.at} ${text}` : text;
    })
    .join('\n');
}
