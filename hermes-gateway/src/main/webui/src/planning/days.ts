import type { Calendar, CampaignTime, ClockChange, FiringTime, WindowTime } from '../api/calendar';

export type Entry =
  | { kind: 'window'; at: string; window: WindowTime }
  | { kind: 'firing'; at: string; firing: FiringTime }
  | { kind: 'campaign'; at: string; campaign: CampaignTime }
  | { kind: 'clocks'; at: string; change: ClockChange };

export type Range = 'month' | 'week';

/** The first day of the week, in the calendar of the browser. */
const MONDAY = 1;

/** The midnight that begins the day, so many days on; a day is not always 24 hours long. */
export const dayOn = (day: Date, more: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + more);

export const weekOf = (day: Date): Date => dayOn(day, -((day.getDay() - MONDAY + 7) % 7));

/** Whole weeks that hold the month, or the one week. */
export function daysOf(range: Range, day: Date): Date[] {
  if (range === 'week') return daysFrom(weekOf(day), 7);
  const first = weekOf(new Date(day.getFullYear(), day.getMonth(), 1));
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0);
  const weeks = Math.ceil((Math.round((last.getTime() - first.getTime()) / 86_400_000) + 1) / 7);
  return daysFrom(first, weeks * 7);
}

const daysFrom = (first: Date, count: number): Date[] =>
  Array.from({ length: count }, (_, index) => dayOn(first, index));

export const moved = (range: Range, day: Date, by: -1 | 1): Date =>
  range === 'week' ? dayOn(day, 7 * by) : new Date(day.getFullYear(), day.getMonth() + by, 1);

/** All that is to come, in its order. */
export function entriesOf({ windows, firings, campaigns, clockChanges }: Calendar): Entry[] {
  const entries: Entry[] = [
    ...windows.map((window): Entry => ({ kind: 'window', at: window.from, window })),
    ...firings.map((firing): Entry => ({ kind: 'firing', at: firing.at, firing })),
    ...campaigns.map((campaign): Entry => ({ kind: 'campaign', at: campaign.from, campaign })),
    ...clockChanges.map((change): Entry => ({ kind: 'clocks', at: change.at, change })),
  ];
  return entries.toSorted((one, other) => new Date(one.at).getTime() - new Date(other.at).getTime());
}

/** What touches a day: a window that goes on over midnight stands on both days, a campaign on all until now. */
export function onDay(entries: Entry[], day: Date, now = new Date()): Entry[] {
  const [begin, end] = [day.getTime(), dayOn(day, 1).getTime()];
  return entries.filter((entry) => {
    const from = new Date(entry.at).getTime();
    const until = untilOf(entry, now)?.getTime() ?? from + 1;
    return from < end && until > begin;
  });
}

function untilOf(entry: Entry, now: Date): Date | undefined {
  if (entry.kind === 'window') return new Date(entry.window.until);
  if (entry.kind === 'campaign') return entry.campaign.until ? new Date(entry.campaign.until) : now;
  return undefined;
}
