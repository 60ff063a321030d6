import './apt.css';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import type { UpgradeResult } from '../api/apt';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { plural } from '../ui/format';
import { AppliedChanges } from './AppliedChanges';
import { PlanTable } from './PlanTable';
import { RebootAlert } from './RebootAlert';

interface Props {
  result: UpgradeResult;
  machineId: string;
  failed: boolean;
}

export function UpgradeOutcome({ result, machineId, failed }: Props) {
  return (
    <section className="su-stack" aria-label={t('apt.result')}>
      {result.dryRun ? <DryRunResult result={result} /> : <RealResult result={result} failed={failed} />}
      {result.conffilesKept?.length > 0 && (
        <Alert
          isInline
          variant="info"
          title={t('apt.outcome.conffilesKept', { count: result.conffilesKept.length })}
        >
          <ul className="su-plain-list su-mono">
            {result.conffilesKept.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          <Trans i18nKey="apt.outcome.beside" components={{ ending: <code /> }} />
        </Alert>
      )}
      {result.rebootRequired && <RebootAlert packages={result.rebootPackages} />}
      <p>
        <Link to={`/machines/${machineId}/updates`}>{t('apt.outcome.left')}</Link>
      </p>
    </section>
  );
}

function DryRunResult({ result }: { result: UpgradeResult }) {
  const acted = result.plan.filter((item) => item.operation !== 'hold');
  return (
    <>
      <h2 className="su-section-title">
        {t('apt.outcome.wouldChange', { packages: plural(acted.length, 'package') })}
      </h2>
      {result.plan.length > 0 && <PlanTable items={result.plan} label={t('apt.outcome.whatWouldChange')} />}
    </>
  );
}

function RealResult({ result, failed }: { result: UpgradeResult; failed: boolean }) {
  const packages = plural(result.changes.length, 'package');
  return (
    <>
      <h2 className="su-section-title">
        {failed
          ? t('apt.outcome.changedBeforeFailure', { packages })
          : t('apt.outcome.changed', { packages })}
      </h2>
      {result.changes.length > 0 ? (
        <AppliedChanges changes={result.changes} />
      ) : (
        <p className="su-quiet">{t('apt.outcome.same')}</p>
      )}
    </>
  );
}
