import './texts';
import './apt.css';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import type { UpgradeResult } from '../api/apt';
import type { Job } from '../api/jobs';
import { ActedRules } from '../excludes/ActedRules';
import { t } from '../i18n/t';
import { NeedsList } from '../needs/NeedsList';
import '../needs/texts';
import { Alert } from '../ui/Alert';
import { plural } from '../ui/format';
import { ConffileTable } from '../upgrade/ConffileTable';
import { DifferenceOfPlans } from '../upgrade/DifferenceOfPlans';
import { ExactButton } from '../upgrade/ExactButton';
import { KeptOutTable } from '../upgrade/KeptOutTable';
import '../upgrade/texts';
import { AppliedChanges } from './AppliedChanges';
import { PlanTable } from './PlanTable';
import { RebootAlert } from './RebootAlert';

interface Props {
  result: UpgradeResult;
  job: Job;
}

export function UpgradeOutcome({ result, job }: Props) {
  const failed = job.error != null;
  const files = result.conffiles ?? [];
  return (
    <section className="su-stack" aria-label={t('apt.result')}>
      {result.difference && <DifferenceOfPlans difference={result.difference} />}
      {result.dryRun || result.difference ? (
        <DryRunResult result={result} />
      ) : result.downloadOnly ? (
        <p>{failed ? t('upgrade.notFetched') : t('upgrade.fetched', { packages: toFetch(result) })}</p>
      ) : (
        <RealResult result={result} failed={failed} />
      )}
      {result.planHash && (result.difference || (result.dryRun && !failed)) && (
        <div className="su-row">
          <ExactButton job={job} planHash={result.planHash} />
          <span className="su-quiet">
            {t('upgrade.hash')} <code className="su-mono">{result.planHash}</code>
          </span>
        </div>
      )}
      {result.keptOut && result.keptOut.length > 0 && <KeptOutTable packages={result.keptOut} />}
      {result.rules && result.rules.length > 0 && <ActedRules rules={result.rules} />}
      {files.length > 0 && <ConffileTable files={files} />}
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
      {result.needs && (
        <div>
          <h3>{t('needs.title')}</h3>
          <NeedsList needs={result.needs} />
        </div>
      )}
      <p>
        <Link to={`/machines/${job.machineId}/updates`}>{t('apt.outcome.left')}</Link>
      </p>
    </section>
  );
}

const toFetch = ({ plan }: UpgradeResult) =>
  plural(
    plan.filter(({ operation }) => operation === 'upgrade' || operation === 'install').length,
    'package',
  );

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
