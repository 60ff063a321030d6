import './texts';
import type { ScheduleRun } from '../api/schedules';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';

const NAMED = 3;

/** What windows did to a run; empty when nothing. */
export function windowNote(run: ScheduleRun): string {
  if (run.status === 'queued' && run.notBefore) {
    return t('windows.waitsUntil', { time: dateTime(run.notBefore) });
  }
  if (run.skipReason === 'window') return textOf(run.error);
  return (run.leftOut ?? [])
    .map(({ window, machines }) => t('windows.leftOut', { window, machines: few(machines) }))
    .join(' ');
}

const few = (names: string[]) =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} +${names.length - NAMED}` : names.join(', ');

const textOf = (error: ScheduleRun['error']) => (typeof error === 'string' ? error : (error?.message ?? ''));
