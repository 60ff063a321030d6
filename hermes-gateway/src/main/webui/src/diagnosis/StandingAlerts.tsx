import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { RelativeTime } from '../ui/RelativeTime';
import { checkText, partText } from './diagnosisText';
import { useDiagnosisAlerts } from './useDiagnosis';

/** What has not been well for a while, with its beginning; a look alone does not know that. */
export function StandingAlerts() {
  const alerts = useDiagnosisAlerts().data?.items ?? [];
  if (alerts.length === 0) return null;
  return (
    <Alert isInline variant="warning" title={t('diagnosis.standing')}>
      <ul className="su-plain-list">
        {alerts.map(({ part, check, since }) => (
          <li key={`${part}/${check}`}>
            <strong>{t('diagnosis.checkOf', { check: checkText(check), part: partText(part) })}</strong>{' '}
            <span className="su-quiet">
              <RelativeTime at={since} />
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
