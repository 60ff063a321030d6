import { Link, useLocation } from 'react-router';
import { useRefusal } from '../app/Session';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { checkText } from './diagnosisText';
import { useDiagnosisAlerts } from './useDiagnosis';

const MOST = 3;

/** Tells administrators on each page that the product itself is not well. */
export function DiagnosisBanner() {
  const isAdmin = useRefusal('admin') === null;
  const { pathname } = useLocation();
  const alerts = useDiagnosisAlerts(isAdmin).data?.items ?? [];
  if (!isAdmin || alerts.length === 0 || pathname.startsWith('/diagnosis')) return null;
  return (
    <Alert
      isInline
      className="su-diagnosis-banner"
      variant={alerts.some(({ level }) => level === 'error') ? 'danger' : 'warning'}
      title={t('diagnosis.bannerTitle', { count: alerts.length })}
      role="status"
      actionLinks={<Link to="/diagnosis">{t('diagnosis.see')}</Link>}
    >
      {alerts.slice(0, MOST).map(({ part, check, message }) => (
        <p key={`${part}/${check}`}>
          <strong>{checkText(check)}</strong>: {message}
        </p>
      ))}
    </Alert>
  );
}
