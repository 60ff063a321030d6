import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Job } from '../api/jobs';
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
            <Th>State</Th>
            <Th>Job</Th>
            {!hideMachine && <Th>Machine</Th>}
            <Th>Started by</Th>
            <Th>Created</Th>
            <Th>Took</Th>
          </Tr>
        </Thead>
        <Tbody>
          {jobs.map((job) => (
            <Tr key={job.id}>
              <Td dataLabel="State">
                <JobStateLabel state={job.state} />
              </Td>
              <Td dataLabel="Job">
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
                <Td dataLabel="Machine">
                  <Link to={`/machines/${job.machineId}`}>{job.machine}</Link>
                </Td>
              )}
              <Td dataLabel="Started by">
                <Requester job={job} />
              </Td>
              <Td dataLabel="Created">
                <RelativeTime at={job.createdAt} />
              </Td>
              <Td dataLabel="Took">
                <Elapsed from={job.startedAt} to={job.finishedAt} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
