import './texts';
import type { Opening } from '../api/windows';
import { t } from '../i18n/t';
import { dateTime } from '../ui/format';

const span = ({ from, until }: Opening, zone: string) =>
  t('windows.span', { from: dateTime(from, zone), until: dateTime(until, zone) });

/** One stretch of time on both clocks. */
export function OpeningText({ opening, zone }: { opening: Opening; zone: string }) {
  return (
    <>
      <div className="su-numbers">{span(opening, zone)}</div>
      {zone !== 'UTC' && (
        <div className="su-quiet su-small su-numbers">{t('windows.utc', { span: span(opening, 'UTC') })}</div>
      )}
    </>
  );
}

export function Openings({ next, zone }: { next: Opening[]; zone: string }) {
  return (
    <section className="su-preview" aria-label={t('windows.nextTimes')} aria-live="polite">
      <span className="su-quiet">{t('windows.nextIn', { zone: zone.replaceAll('_', ' ') })}</span>
      <ol>
        {next.map((opening) => (
          <li key={opening.from}>
            <OpeningText opening={opening} zone={zone} />
          </li>
        ))}
      </ol>
    </section>
  );
}
