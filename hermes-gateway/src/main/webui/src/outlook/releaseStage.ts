import type { ReleaseSupport } from '../api/apt';

const DAY = 86_400_000;
const SOON_DAYS = 180;

export type ReleaseStage = 'unknown' | 'kept' | 'soon' | 'ended';

/** The last day counts as a whole. */
export function stageOf({ longTermEnds }: ReleaseSupport, now: number): ReleaseStage {
  if (!longTermEnds) return 'unknown';
  const end = Date.parse(longTermEnds) + DAY;
  if (now >= end) return 'ended';
  return now >= end - SOON_DAYS * DAY ? 'soon' : 'kept';
}
