import './texts';
import type { Bar, Finished, Span } from '../api/queue';
import { locale } from '../i18n/language';
import { t } from '../i18n/t';
import { endedSum, endedText } from '../jobs/endedText';

export const SPANS: readonly Span[] = ['hour', 'day', 'week'];

export function startText(at: string, span: Span): string {
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const parts = span === 'week' ? { weekday: 'short' as const, ...clock } : clock;
  return new Intl.DateTimeFormat(locale(), parts).format(new Date(at));
}

export const barText = (bar: Bar, span: Span): string =>
  t('queue.throughput.bar', {
    at: startText(bar.at, span),
    ended: endedText(bar) || t('queue.throughput.none'),
  });

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
  if (endedSum(sum) === 0) return t(`queue.throughput.noneIn.${span}`);
  const busiest = bars.reduce((most, bar) => (endedSum(bar) > endedSum(most) ? bar : most));
  return t(`queue.throughput.last.${span}`, { ended: endedText(sum), bar: barText(busiest, span) });
}
