import './apt.css';
import { Alert } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { UpgradeResult } from '../api/apt';
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
    <section className="su-stack" aria-label="Result">
      {result.dryRun ? <DryRunResult result={result} /> : <RealResult result={result} failed={failed} />}
      {result.conffilesKept?.length > 0 && (
        <Alert
          isInline
          variant="info"
          title={`${plural(result.conffilesKept.length, 'edited configuration file')} kept`}
        >
          <ul className="su-plain-list su-mono">
            {result.conffilesKept.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          The package’s version lies beside it, ending in <code>.dpkg-dist</code>.
        </Alert>
      )}
      {result.rebootRequired && <RebootAlert packages={result.rebootPackages} />}
      <p>
        <Link to={`/machines/${machineId}/updates`}>What is left to upgrade on this machine</Link>
      </p>
    </section>
  );
}

function DryRunResult({ result }: { result: UpgradeResult }) {
  const acted = result.plan.filter((item) => item.operation !== 'hold');
  return (
    <>
      <h2 className="su-section-title">
        Would change: {plural(acted.length, 'package')}. Nothing was touched.
      </h2>
      {result.plan.length > 0 && <PlanTable items={result.plan} label="What would change" />}
    </>
  );
}

function RealResult({ result, failed }: { result: UpgradeResult; failed: boolean }) {
  const what = plural(result.changes.length, 'package');
  return (
    <>
      <h2 className="su-section-title">
        {failed ? `Changed before it failed: ${what}` : `Changed: ${what}`}
      </h2>
      {result.changes.length > 0 ? (
        <AppliedChanges changes={result.changes} />
      ) : (
        <p className="su-quiet">The installed packages before and after are the same.</p>
      )}
    </>
  );
}
