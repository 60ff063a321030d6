import './jobs.css';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { listJobs } from '../api/jobs';
import { usePollInterval } from '../events/LiveEvents';
import { t } from '../i18n/t';
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
        title={t('jobs.title')}
        lead={filter.ids ? t('jobs.startedTogether') : undefined}
        actions={filter.ids ? <Link to="/jobs">{t('jobs.showAll')}</Link> : undefined}
      />
      {!filter.ids && <JobToolbar filter={filter} onChange={change} />}
      {jobs.isError && !jobs.data && <ProblemAlert error={jobs.error} onRetry={() => void jobs.refetch()} />}
      {jobs.isPending && <TableSkeleton label={t('jobs.loading')} />}
      {jobs.data?.items.length === 0 && <NoJobs />}
      {jobs.data && jobs.data.items.length > 0 && (
        <>
          <JobTable jobs={jobs.data.items} label={t('jobs.title')} />
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
    <EmptyState titleText={t('jobs.none.title')} headingLevel="h2" icon={TasksIcon} variant="sm">
      <EmptyStateBody>
        <Trans i18nKey="jobs.none.body" components={{ machines: <Link to="/machines" /> }} />
      </EmptyStateBody>
    </EmptyState>
  );
}
