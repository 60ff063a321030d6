import type { TargetCounts, TargetState } from '../api/campaigns';
import { t } from '../i18n/t';
import { countsText, percentOf } from './campaignText';

const PARTS: TargetState[] = ['ok', 'warning', 'error', 'cancelled', 'requested'];

interface Props {
  label: string;
  counts: TargetCounts;
}

/** How far it is, as a bar and in words. */
export function CampaignProgress({ label, counts }: Props) {
  const percent = percentOf(counts);
  const all = Object.values(counts).reduce((sum, value) => sum + value, 0);
  return (
    <div className="su-progress">
      <div className="su-progress__line">
        <div
          className="su-progress__track"
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          {PARTS.filter((state) => counts[state] > 0).map((state) => (
            <span
              key={state}
              className={`su-progress__part--${state}`}
              style={{ width: `${(100 * counts[state]) / all}%` }}
            />
          ))}
        </div>
        <span className="su-numbers">{t('ui.percent', { value: percent })}</span>
      </div>
      <div className="su-quiet su-small">{countsText(counts)}</div>
    </div>
  );
}
