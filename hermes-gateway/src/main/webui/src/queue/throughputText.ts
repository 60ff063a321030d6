import type { Bar, Finished, Span } from '../api/queue';
import { endedSum, endedText } from '../jobs/endedText';

export const SPANS: { span: Span; label: string }[] = [
  { span: 'hour', label: 'Hour' },
  { span: 'day', label: 'Day' },
  { span: 'week', label: 'Week' },
];

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });

export const startText = (at: string, span: Span): string => {
  const clock = CLOCK.format(new Date(at));
  return span === 'week' ? `${WEEKDAY.format(new Date(at))} ${clock}` : clock;
};

export const barText = (bar: Bar, span: Span): string =>
  `${startText(bar.at, span)}: ${endedText(bar) || 'none'}`;

export const sumOf = (bars: Finished[]): Finished =>
  bars.reduce(
    (sum, bar) => ({
      ok: sum.ok + bar.ok,
      warning: sum.warning + bar.warning,
      error: sum.error + bar.error,
      cancelled: sum.cancelled + bar.cancelled,
    }),
    { ok: 0, warning: 0, error: 0, cancelled: 0 },
  );

/** What somebody hears who does not see the bars. */
export function throughputText(bars: Bar[], span: Span): string {
  const sum = sumOf(bars);
  if (endedSum(sum) === 0) return `No job came to its end in the last ${span}.`;
  const busiest = bars.reduce((most, bar) => (endedSum(bar) > endedSum(most) ? bar : most));
  return `Last ${span}: ${endedText(sum)}. Most at ${barText(busiest, span)}.`;
}
