import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { t } from '../i18n/t';
import { Elapsed } from '../ui/Elapsed';
import { RelativeTime } from '../ui/RelativeTime';
import { DryRunLabel } from './DryRunLabel';
import { errorTitle } from './errorTitle';
import { HoldText } from './HoldText';
import { JobStateLabel } from './JobStateLabel';
import { Requester } from './Requester';
import { useActionTitle } from './useActions';

interface Props {
  jobs: Job[];
  label: string;
  hideMachine?: boolean;
}

export function JobTable({ jobs, label, hideMachine }: Props) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{t('jobs.stateLabel')}</Th>
            <Th>{t('jobs.job')}</Th>
            {!hideMachine && <Th>{t('jobs.machine')}</Th>}
            <Th>{t('jobs.startedBy')}</Th>
            <Th>{t('jobs.created')}</Th>
            <Th>{t('jobs.took')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {jobs.map((job) => (
            <Tr key={job.id}>
              <Td dataLabel={t('jobs.stateLabel')}>
                <JobStateLabel state={job.state} />
              </Td>
              <Td dataLabel={t('jobs.job')}>
                <div className="su-row">
                  <Link to={`/jobs/${job.id}`}>{titleOf(job.action)}</Link>
                  {job.dryRun && <DryRunLabel />}
                </div>
                {job.state === 'queued' && job.holdReason && (
                  <div className="su-small su-quiet">
                    <HoldText job={job} />
                  </div>
                )}
                {job.error && (
                  <div className="su-small su-quiet" title={job.error.message}>
                    {errorTitle(job.error.kind)}
                  </div>
                )}
              </Td>
              {!hideMachine && (
                <Td dataLabel={t('jobs.machine')}>
                  <Link to={`/machines/${job.machineId}`}>{job.machine}</Link>
                </Td>
              )}
              <Td dataLabel={t('jobs.startedBy')}>
                <Requester job={job} />
              </Td>
              <Td dataLabel={t('jobs.created')}>
                <RelativeTime at={job.createdAt} />
              </Td>
              <Td dataLabel={t('jobs.took')}>
                <Elapsed from={job.startedAt} to={job.finishedAt} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
