import type { TimelineQuery } from '../api/timeline';

export const RANGES = { day: 1, week: 7, month: 30, quarter: 90 } as const;
export type Range = keyof typeof RANGES | '';

export interface TimelineFilter {
  type: string;
  severity: string;
  actor: string;
  range: Range;
  q: string;
  where: string;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

export function readTimelineFilter(params: URLSearchParams): TimelineFilter {
  const range = params.get('range') ?? '';
  return {
    type: params.get('type') ?? '',
    severity: params.get('severity') ?? '',
    actor: params.get('actor') ?? '',
    range: range in RANGES ? (range as Range) : '',
    q: params.get('q') ?? '',
    where: params.get('where') ?? '',
  };
}

/**
 * Times begin with an hour, or each look would be another question. Words are searched in a month of all machines,
 * unless somebody chose another range: the server compares them row by row.
 */
export function timelineQueryOf(filter: TimelineFilter, now: number, ofAll: boolean): TimelineQuery {
  const range = filter.range || (filter.q && ofAll ? 'month' : '');
  const since = range ? new Date(Math.floor((now - RANGES[range] * DAY) / HOUR) * HOUR) : undefined;
  return {
    type: filter.type || undefined,
    severity: filter.severity || undefined,
    actor: filter.actor || undefined,
    since: since?.toISOString(),
    q: filter.q || undefined,
    where: filter.where || undefined,
  };
}
