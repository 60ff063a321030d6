import { t } from '../i18n/t';

interface Props {
  label: string;
  percent: number;
  detail?: string;
  /** Where too much begins, in percent of the bar. */
  limit?: { warning: number; error: number };
  /** What the server says of it; without, the bar judges by itself. */
  level?: 'WARNING' | 'ERROR' | null;
  /** What stands beside the bar in place of its percent. */
  reading?: string;
}

const FULL = 95;
const FILLING = 85;
const LOOKS = { ERROR: 'full', WARNING: 'filling' } as const;

function lookOf(share: number, level: Props['level']) {
  if (level !== undefined) return level ? LOOKS[level] : 'calm';
  return share >= FULL ? 'full' : share >= FILLING ? 'filling' : 'calm';
}

export function UsageBar({ label, percent, detail, limit, level, reading }: Props) {
  const share = Math.min(100, Math.max(0, percent));
  const look = lookOf(share, level);
  const word =
    level === undefined
      ? { full: t('ui.almostFull'), filling: t('ui.fillingUp'), calm: '' }[look]
      : { full: t('ui.tooMuch'), filling: t('ui.aboveLimit'), calm: '' }[look];
  return (
    <div className="su-usage">
      <div className="su-usage__text">
        <span className="su-mono">{label}</span>
        <span className="su-quiet">{detail}</span>
        <span className="su-usage__percent">
          {word && <em>{word} </em>}
          {reading ?? t('ui.percent', { value: Math.round(share) })}
        </span>
      </div>
      <div
        className={`su-usage__track su-usage__track--${look}`}
        role="meter"
        aria-label={t('ui.used', { what: label })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share)}
        aria-valuetext={reading}
      >
        <span className="su-usage__fill" style={{ width: `${share}%` }} />
        {limit && (
          <>
            <Mark at={limit.warning} look="filling" />
            <Mark at={limit.error} look="full" />
          </>
        )}
      </div>
    </div>
  );
}

/** A line on the bar; what it means is said in the text once it is crossed, and on the page of the settings. */
function Mark({ at, look }: { at: number; look: 'filling' | 'full' }) {
  if (at >= 100) return null;
  return <span className={`su-usage__mark su-usage__mark--${look}`} style={{ left: `${at}%` }} aria-hidden />;
}
