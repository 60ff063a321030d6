import { t } from '../i18n/t';

interface Props {
  label: string;
  percent: number;
  detail?: string;
}

const FULL = 95;
const FILLING = 85;

export function UsageBar({ label, percent, detail }: Props) {
  const share = Math.min(100, Math.max(0, percent));
  const level = share >= FULL ? 'full' : share >= FILLING ? 'filling' : 'calm';
  const word = { full: t('ui.almostFull'), filling: t('ui.fillingUp'), calm: '' }[level];
  return (
    <div className="su-usage">
      <div className="su-usage__text">
        <span className="su-mono">{label}</span>
        <span className="su-quiet">{detail}</span>
        <span className="su-usage__percent">
          {word && <em>{word} </em>}
          {t('ui.percent', { value: Math.round(share) })}
        </span>
      </div>
      <div
        className={`su-usage__track su-usage__track--${level}`}
        role="meter"
        aria-label={t('ui.used', { what: label })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share)}
      >
        <span style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
