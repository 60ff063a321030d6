import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listExecutions, listJobs } from '../../api/jobs';
import type { Machine } from '../../api/machines';
import { usePollInterval } from '../../events/LiveEvents';
import { t } from '../../i18n/t';
import { ExecutionTable } from '../../jobs/ExecutionTable';
import { jobKeys } from '../../jobs/jobKeys';
import { JobTable } from '../../jobs/JobTable';
import { MachineReportButton } from '../../reports/MachineReportButton';
import { SnapshotCompare } from '../../snapshots/SnapshotCompare';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { machineKeys } from '../machineKeys';

export function HistoryTab({ machine }: { machine: Machine }) {
  const query = { machineId: machine.id, limit: 50 };
  const poll = usePollInterval();
  const jobs = useQuery({
    queryKey: jobKeys.list(query),
    queryFn: ({ signal }) => listJobs(query, signal),
    refetchInterval: poll,
  });
  const executions = useQuery({
    queryKey: machineKeys.part(machine.id, 'executions'),
    queryFn: ({ signal }) => listExecutions(query, signal),
    refetchInterval: poll,
  });
  return (
    <div className="su-stack su-stack--loose">
      <div>
        <MachineReportButton machine={machine} />
      </div>
      <section className="su-stack">
        <div className="su-row su-row--apart">
          <h2 className="su-section-title">{t('machines.history.jobs')}</h2>
          <Link to={`/jobs?machine=${machine.id}`}>
            {t('machines.history.allJobs', { name: machine.name })}
          </Link>
        </div>
        {jobs.isPending && <TableSkeleton rows={3} label={t('machines.history.loadingJobs')} />}
        {jobs.isError && <ProblemAlert error={jobs.error} />}
        {jobs.data?.items.length === 0 && <p className="su-quiet">{t('machines.history.noJobs')}</p>}
        {jobs.data && jobs.data.items.length > 0 && (
          <JobTable
            jobs={jobs.data.items.slice(0, 10)}
            label={t('machines.history.jobsOf', { name: machine.name })}
            hideMachine
          />
        )}
      </section>
      <section className="su-stack">
        <h2 className="su-section-title">{t('machines.history.executions')}</h2>
        {executions.isPending && <TableSkeleton rows={3} label={t('machines.history.loadingExecutions')} />}
        {executions.isError && <ProblemAlert error={executions.error} />}
        {executions.data?.items.length === 0 && (
          <p className="su-quiet">{t('machines.history.noExecutions')}</p>
        )}
        {executions.data && executions.data.items.length > 0 && (
          <ExecutionTable executions={executions.data.items} />
        )}
      </section>
      <SnapshotCompare machineId={machine.id} />
    </div>
  );
}
