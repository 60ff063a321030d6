import '../schedules/schedules.css';
import './texts';
import { locale } from '../i18n/language';
import { t } from '../i18n/t';
import { onDay, type Entry, type Range } from './days';
import { nameOf, noteOf, whatOf } from './entryText';

interface Props {
  label: string;
  range: Range;
  days: Date[];
  month: number;
  today: Date;
  entries: Entry[];
}

const SHOWN = { month: 5, week: 40 } as const;

/** Weeks as rows; the same is said in full by the list. */
export function CalendarGrid({ label, range, days, month, today, entries }: Props) {
  const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'short' });
  const date = new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' });
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <div className="su-calendar-box" role="region" aria-label={label} tabIndex={0}>
      <table className="su-calendar">
        <caption className="pf-v6-screen-reader">{label}</caption>
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th key={day.getDay()} scope="col">
                {weekday.format(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.getTime()}>
              {week.map((day) => (
                <td
                  key={day.getTime()}
                  data-outside={range === 'month' && day.getMonth() !== month ? '' : undefined}
                  aria-current={day.getTime() === today.getTime() ? 'date' : undefined}
                >
                  <span className="su-calendar__day">{date.format(day)}</span>
                  <Day entries={onDay(entries, day)} day={day} shown={SHOWN[range]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ entries, day, shown }: { entries: Entry[]; day: Date; shown: number }) {
  if (entries.length === 0) return null;
  const time = new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' });
  return (
    <ul>
      {entries.slice(0, shown).map((entry) => {
        const at = new Date(entry.at);
        return (
          <li
            key={`${entry.kind} ${entry.at} ${nameOf(entry)}`}
            data-kind={entry.kind === 'window' ? entry.window.kind : entry.kind}
            data-fate={entry.kind === 'firing' ? entry.firing.fate : undefined}
            title={`${whatOf(entry)} ${nameOf(entry)} ${noteOf(entry)}`}
          >
            {at < day ? '…' : time.format(at)} {nameOf(entry)}
          </li>
        );
      })}
      {entries.length > shown && <li>{t('planning.calendar.more', { count: entries.length - shown })}</li>}
    </ul>
  );
}
