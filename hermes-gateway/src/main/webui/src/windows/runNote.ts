import './texts';
import '../planning/texts';
import type { ScheduleRun } from '../api/schedules';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';

const NAMED = 3;

/** What windows did to a run; empty when nothing. */
export function windowNote(run: ScheduleRun): string {
  if (run.status === 'queued' && run.notBefore) {
    return t('windows.waitsUntil', { time: dateTime(run.notBefore) });
  }
  if (run.skipReason === 'window' || run.skipReason === 'would_not_finish') return textOf(run.error);
  const later = run.caughtUp ?? [];
  return [
    ...(run.leftOut ?? []).map(({ reason, window, machines }) =>
      reason === 'would_not_finish'
        ? t('planning.tooLong', { window: window ?? '', machines: few(machines) })
        : t('windows.leftOut', { window: window ?? '', machines: few(machines) }),
    ),
    ...(later.length > 0 ? [t('planning.caughtUp', { machines: few(later) })] : []),
  ].join(' ');
}

const few = (names: string[]) =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} +${names.length - NAMED}` : names.join(', ');

const textOf = (error: ScheduleRun['error']) => (typeof error === 'string' ? error : (error?.message ?? ''));
