import './jobs.css';
import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { isFinal, readJob, type Job } from '../api/jobs';
import { StoredLog } from '../artifacts/StoredLog';
import { usePollInterval } from '../events/LiveEvents';
import { t } from '../i18n/t';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { CancelButton } from './CancelButton';
import { DryRunLabel } from './DryRunLabel';
import { ForceButton } from './ForceButton';
import { JobBanner } from './JobBanner';
import { jobKeys } from './jobKeys';
import { JobLogPanel } from './JobLogPanel';
import { JobOutcome } from './JobOutcome';
import { JobStateLabel } from './JobStateLabel';
import { RunAgainButton } from './RunAgainButton';
import { useActionTitle } from './useActions';

const WATCHING = 10_000;

export function JobPage() {
  const { jobId = '' } = useParams();
  const poll = usePollInterval();
  const job = useQuery({
    queryKey: jobKeys.one(jobId),
    queryFn: ({ signal }) => readJob(jobId, signal),
    refetchInterval: ({ state }) => (state.data && isFinal(state.data) ? false : poll || WATCHING),
  });
  if (job.isPending) return <TableSkeleton label={t('jobs.loadingOne')} />;
  if (!job.data) return <ProblemAlert error={job.error} onRetry={() => void job.refetch()} />;
  return <JobDetails key={job.data.id} job={job.data} />;
}

function JobDetails({ job }: { job: Job }) {
  const title = useActionTitle()(job.action);
  return (
    <>
      <PageHeading
        title={t('jobs.titleOnMachine', { title, machine: job.machine })}
        above={
          <Breadcrumb aria-label={t('ui.whereThisIs')}>
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to="/jobs">
                  {t('jobs.title')}
                </Link>
              )}
            />
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to={`/machines/${job.machineId}`}>
                  {job.machine}
                </Link>
              )}
            />
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        }
        beside={
          <>
            <JobStateLabel state={job.state} />
            {job.dryRun && <DryRunLabel />}
          </>
        }
        actions={
          <>
            <RunAgainButton job={job} />
            <CancelButton job={job} />
            <ForceButton job={job} />
          </>
        }
      />
      <div className="su-stack su-stack--loose">
        <JobBanner job={job} />
        <JobOutcome job={job} />
        <JobLogPanel job={job} />
        {job.artifactId && <StoredLog artifactId={job.artifactId} />}
      </div>
    </>
  );
}
