import './jobs.css';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listJobs } from '../api/jobs';
import { usePollInterval } from '../events/LiveEvents';
import { CursorPager } from '../ui/CursorPager';
import { TasksIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { changeJobFilter, jobQueryOf, readJobFilter, type JobFilter } from './jobFilter';
import { jobKeys } from './jobKeys';
import { JobTable } from './JobTable';
import { JobToolbar } from './JobToolbar';

export function JobsPage() {
  const [params, setParams] = useSearchParams();
  const filter = readJobFilter(params);
  const position = useCursor();
  const query = jobQueryOf(filter, position.cursor);
  const jobs = useQuery({
    queryKey: jobKeys.list(query),
    queryFn: ({ signal }) => listJobs(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
  const change = (wanted: Partial<JobFilter>) =>
    setParams((before) => changeJobFilter(before, wanted), { replace: true });

  return (
    <>
      <PageHeading
        title="Jobs"
        lead={filter.ids ? 'The jobs that were just started together.' : undefined}
        actions={filter.ids ? <Link to="/jobs">Show every job</Link> : undefined}
      />
      {!filter.ids && <JobToolbar filter={filter} onChange={change} />}
      {jobs.isError && !jobs.data && <ProblemAlert error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.isPending && <TableSkeleton label="Loading jobs" />}
      {jobs.data?.items.length === 0 && <NoJobs />}
      {jobs.data && jobs.data.items.length > 0 && (
        <>
          <JobTable jobs={jobs.data.items} label="Jobs" />
          <CursorPager
            position={position}
            shown={jobs.data.items.length}
            total={jobs.data.total}
            nextCursor={jobs.data.nextCursor}
            noun="job"
          />
        </>
      )}
    </>
  );
}

function NoJobs() {
  return (
    <EmptyState titleText="No jobs here" headingLevel="h2" icon={TasksIcon} variant="sm">
      <EmptyStateBody>
        Whatever System Update does on a machine is a job: start one from{' '}
        <Link to="/machines">a machine</Link>.
      </EmptyStateBody>
    </EmptyState>
  );
}
