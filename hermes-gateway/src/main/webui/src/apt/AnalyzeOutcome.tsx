import './texts';
import './apt.css';
import { Link } from 'react-router';
import type { AnalyzeResult } from '../api/apt';
import { t } from '../i18n/t';
import { NeedsList } from '../needs/NeedsList';
import '../needs/texts';
import { Alert } from '../ui/Alert';
import { Facts } from './Facts';
import { RebootAlert } from './RebootAlert';

interface Props {
  result: AnalyzeResult;
  machineId: string;
}

export function AnalyzeOutcome({ result, machineId }: Props) {
  const { counts } = result;
  return (
    <section className="su-card su-stack" aria-label={t('apt.result')}>
      <div className="su-row su-row--apart">
        <Facts
          facts={[
            [counts.updates, 'updates'],
            [counts.security, 'security'],
            [counts.upgrade, 'upgrade'],
            [counts.distUpgrade, 'distUpgrade'],
            [counts.install, 'install'],
            [counts.remove, 'remove'],
            [counts.held, 'held'],
            [counts.keptBack, 'keptBack'],
            [counts.phased, 'phased'],
          ]}
        />
        <Link className="pf-v6-c-button pf-m-secondary" to={`/machines/${machineId}/updates`}>
          {t('apt.seePlan')}
        </Link>
      </div>
      {result.lists?.problems.map((problem) => (
        <Alert
          key={problem.message}
          isInline
          variant="warning"
          title={problem.repository ?? t('apt.repositoryProblem')}
        >
          {problem.message} {problem.remedy}
        </Alert>
      ))}
      {result.rebootRequired && <RebootAlert packages={result.rebootPackages} />}
      {result.needs && (
        <div>
          <h3>{t('needs.title')}</h3>
          <NeedsList needs={result.needs} />
        </div>
      )}
    </section>
  );
}
