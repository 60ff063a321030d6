import './texts';
import { Button } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCalendar } from '../api/calendar';
import { locale } from '../i18n/language';
import { t } from '../i18n/t';
import { localTimezone } from '../ui/times';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { CalendarGrid } from './CalendarGrid';
import { CalendarList } from './CalendarList';
import { Shapes } from './Shapes';
import { dayOn, daysOf, entriesOf, moved, type Range } from './days';

const SHAPES = ['month', 'week', 'table'] as const;

/** Windows, blackouts, times of schedules and campaigns. */
export function CalendarView() {
  const today = dayOn(new Date(), 0);
  const [shape, setShape] = useState<(typeof SHAPES)[number]>('month');
  const [day, setDay] = useState(today);
  const range: Range = shape === 'week' ? 'week' : 'month';
  const days = daysOf(range, day);
  const [from, to] = [days[0] ?? day, dayOn(days.at(-1) ?? day, 1)];
  const calendar = useQuery({
    queryKey: ['calendar', from.getTime(), to.getTime()],
    queryFn: ({ signal }) => readCalendar(from, to, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const entries = calendar.data ? entriesOf(calendar.data) : [];
  const span =
    range === 'week'
      ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).formatRange(from, dayOn(to, -1))
      : new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' }).format(day);
  const label = t('planning.calendar.label', { span });
  return (
    <div className="su-stack">
      <div className="su-row su-row--apart">
        <div className="su-row">
          <Button variant="secondary" onClick={() => setDay(moved(range, day, -1))}>
            {t('planning.calendar.back')}
          </Button>
          <Button variant="secondary" onClick={() => setDay(today)}>
            {t('planning.calendar.today')}
          </Button>
          <Button variant="secondary" onClick={() => setDay(moved(range, day, 1))}>
            {t('planning.calendar.forth')}
          </Button>
          <h2 aria-live="polite">{span}</h2>
        </div>
        <Shapes
          label={t('planning.calendar.shape')}
          options={SHAPES.map((one) => ({ value: one, label: t(`planning.calendar.${one}`) }))}
          value={shape}
          onChange={setShape}
        />
      </div>
      <p className="su-quiet su-small">
        {t('planning.calendar.zone', { zone: localTimezone().replaceAll('_', ' ') })}{' '}
        {from < today && t('planning.calendar.past')}
      </p>
      {calendar.isPending && <TableSkeleton label={t('planning.calendar.loading')} />}
      {calendar.isError && !calendar.data && (
        <ProblemAlert error={calendar.error} onRetry={() => void calendar.refetch()} />
      )}
      {calendar.data &&
        (shape === 'table' ? (
          <CalendarList label={label} entries={entries} />
        ) : (
          <CalendarGrid
            label={label}
            range={range}
            days={days}
            month={day.getMonth()}
            today={today}
            entries={entries}
          />
        ))}
      {calendar.data && entries.length === 0 && <p className="su-quiet">{t('planning.calendar.nothing')}</p>}
      {calendar.data && calendar.data.cutOff.length > 0 && (
        <p className="su-quiet">
          {t('planning.calendar.cutOff', { names: calendar.data.cutOff.join(', ') })}
        </p>
      )}
    </div>
  );
}
