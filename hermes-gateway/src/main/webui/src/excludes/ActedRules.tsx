import './texts';
import type { AppliedRule } from '../api/apt';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { dateTime } from '../ui/format';

/** Which rules held when a plan was made, what they kept out of it, and why. */
export function ActedRules({ rules }: { rules: AppliedRule[] }) {
  return (
    <Alert isInline variant="info" title={t('excludes.acted', { count: rules.length })}>
      <ul>
        {rules.map(({ rule: { id, name, reason, until }, keptOut }) => {
          const packages = keptOut.length > 0 ? keptOut.join(', ') : t('excludes.nothing');
          return (
            <li key={id}>
              {until
                ? t('excludes.lineUntil', { name, packages, time: dateTime(until) })
                : t('excludes.line', { name, packages })}
              <div className="su-quiet">{reason}</div>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
