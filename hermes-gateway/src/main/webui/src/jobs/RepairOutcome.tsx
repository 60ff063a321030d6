import type { RepairResult } from '../api/apt';
import type { Job } from '../api/jobs';
import { AppliedChanges } from '../apt/AppliedChanges';
import { PlanTable } from '../apt/PlanTable';
import { t } from '../i18n/t';
import { bytes } from '../ui/format';
import { RepairButton } from './RepairButton';
import { canGoOn, hasWork } from './repairStep';

/** What a repair would do, with the way to do it; or what it did. */
export function RepairOutcome({ job, result }: { job: Job; result: RepairResult }) {
  const size = bytes(result.partialFiles.reduce((sum, file) => sum + file.bytes, 0));
  const left = result.leftInBetween;
  return (
    <section className="su-stack" aria-label={t('jobs.repair.result')}>
      {result.inBetween.length > 0 && (
        <p>{t('jobs.repair.inBetween', { packages: result.inBetween.join(', ') })}</p>
      )}
      {left != null && (
        <p>
          {left.length > 0
            ? t('jobs.repair.left', { packages: left.join(', ') })
            : t('jobs.repair.nothingLeft')}
        </p>
      )}
      {result.partialFiles.length > 0 && (
        <details className="su-card">
          <summary>{t('jobs.repair.partial', { count: result.partialFiles.length, size })}</summary>
          <ul className="su-plain-list su-mono">
            {result.partialFiles.map(({ path }) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      )}
      {result.dryRun && result.plan.length > 0 && (
        <PlanTable items={result.plan} label={t('jobs.repair.plan')} />
      )}
      {result.changes.length > 0 && <AppliedChanges changes={result.changes} />}
      {!hasWork(result) && <p className="su-quiet">{t('jobs.repair.nothingToDo')}</p>}
      {canGoOn(result, job.error != null) && (
        <p>
          <RepairButton
            repair={{ action: job.action, params: job.params ?? {} }}
            machine={{ id: job.machineId, name: job.machine }}
            wasSeen
          />
        </p>
      )}
    </section>
  );
}
