import './apt.css';
import { Alert } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { AnalyzeResult } from '../api/apt';
import { Facts } from './Facts';
import { RebootAlert } from './RebootAlert';

interface Props {
  result: AnalyzeResult;
  machineId: string;
}

export function AnalyzeOutcome({ result, machineId }: Props) {
  const { counts } = result;
  return (
    <section className="su-card su-stack" aria-label="Result">
      <div className="su-row su-row--apart">
        <Facts
          facts={[
            [counts.updates, 'updates'],
            [counts.security, 'security'],
            [counts.upgrade, 'with upgrade'],
            [counts.distUpgrade, 'with dist-upgrade'],
            [counts.install, 'newly installed'],
            [counts.remove, 'removed'],
            [counts.held, 'held'],
            [counts.keptBack, 'kept back'],
            [counts.phased, 'phased'],
          ]}
        />
        <Link className="pf-v6-c-button pf-m-secondary" to={`/machines/${machineId}/updates`}>
          See the plan
        </Link>
      </div>
      {result.lists?.problems.map((problem) => (
        <Alert
          key={problem.message}
          isInline
          variant="warning"
          title={problem.repository ?? 'A repository has a problem'}
        >
          {problem.message}
        </Alert>
      ))}
      {result.rebootRequired && <RebootAlert packages={result.rebootPackages} />}
    </section>
  );
}
