import { isFinal, type Job } from '../api/jobs';
import type { AnalyzeResult, CheckResult, DnfRepairResult, RepairResult, UpgradeResult } from '../api/apt';
import type { RebootResult } from '../api/reboot';
import { AnalyzeOutcome } from '../apt/AnalyzeOutcome';
import { UpgradeOutcome } from '../apt/UpgradeOutcome';
import { t } from '../i18n/t';
import { CheckOutcome } from './CheckOutcome';
import { asRepair } from './dnfRepair';
import { JobErrorAlert } from './JobErrorAlert';
import { RepairOutcome } from './RepairOutcome';
import { RestartOutcome } from './RestartOutcome';

export function JobOutcome({ job }: { job: Job }) {
  if (!isFinal(job)) return null;
  return (
    <>
      {job.error && <JobErrorAlert error={job.error} machine={{ id: job.machineId, name: job.machine }} />}
      {job.result != null && <Result job={job} />}
    </>
  );
}

function Result({ job }: { job: Job }) {
  switch (job.action) {
    case 'apt.analyze':
    case 'dnf.analyze':
      return <AnalyzeOutcome result={job.result as AnalyzeResult} machineId={job.machineId} />;
    case 'apt.upgrade':
    case 'dnf.upgrade':
      return <UpgradeOutcome result={job.result as UpgradeResult} job={job} />;
    case 'apt.repair':
      return <RepairOutcome job={job} result={job.result as RepairResult} />;
    case 'dnf.repair':
      return <RepairOutcome job={job} result={asRepair(job.result as DnfRepairResult)} />;
    case 'host.check':
      return <CheckOutcome result={job.result as CheckResult} />;
    case 'machine.reboot':
      return <RestartOutcome result={job.result as RebootResult} />;
    default:
      return (
        <details className="su-card">
          <summary>{t('jobs.result')}</summary>
          <pre className="su-error-lines">{JSON.stringify(job.result, null, 2)}</pre>
        </details>
      );
  }
}
