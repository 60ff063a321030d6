import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Target } from '../api/campaigns';
import { errorTitle } from '../jobs/errorTitle';
import { Elapsed } from '../ui/Elapsed';
import { TargetStateLabel } from './TargetStateLabel';

export function TargetTable({ targets }: { targets: Target[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Machines of the campaign">
        <Thead>
          <Tr>
            <Th>Machine</Th>
            <Th>State</Th>
            <Th>Wave</Th>
            <Th>Job</Th>
            <Th>Took</Th>
            <Th>Error</Th>
          </Tr>
        </Thead>
        <Tbody>
          {targets.map((target) => (
            <Tr key={target.machineId}>
              <Td dataLabel="Machine">
                <Link to={`/machines/${target.machineId}`}>
                  <strong>{target.machine}</strong>
                </Link>
                {target.tags.length > 0 && (
                  <div className="su-quiet su-small">Counts for {target.tags.join(', ')}</div>
                )}
              </Td>
              <Td dataLabel="State">
                <TargetStateLabel state={target.state} />
              </Td>
              <Td dataLabel="Wave" className="su-numbers">
                {target.wave}
              </Td>
              <Td dataLabel="Job" modifier="nowrap">
                <TargetJob target={target} />
              </Td>
              <Td dataLabel="Took" modifier="nowrap">
                <Elapsed from={target.requestedAt} to={target.finishedAt} />
              </Td>
              <Td dataLabel="Error">
                {target.error && (
                  <>
                    <div>{errorTitle(target.error.kind)}</div>
                    <div className="su-quiet su-small">{target.error.message}</div>
                  </>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function TargetJob({ target: { machine, jobId, attempt } }: { target: Target }) {
  if (!jobId) return <span className="su-quiet">–</span>;
  return (
    <Link to={`/jobs/${jobId}`} aria-label={`Job on ${machine}`}>
      {attempt > 1 ? `Attempt ${attempt}` : 'Job'}
    </Link>
  );
}
