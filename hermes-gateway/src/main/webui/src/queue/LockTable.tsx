import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { MachineLock } from '../api/queue';
import { JobStateLabel } from '../jobs/JobStateLabel';
import { useActionTitle } from '../jobs/useActions';
import { RelativeTime } from '../ui/RelativeTime';
import { heldText } from './queueText';

export function LockTable({ locks }: { locks: MachineLock[] }) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Busy machines">
        <Thead>
          <Tr>
            <Th>Machine</Th>
            <Th>State</Th>
            <Th>Job</Th>
            <Th>Holds</Th>
            <Th>Since</Th>
            <Th>Worker</Th>
            <Th modifier="nowrap">Behind it</Th>
          </Tr>
        </Thead>
        <Tbody>
          {locks.map((lock) => (
            <Tr key={lock.jobId}>
              <Td dataLabel="Machine">
                <Link to={`/machines/${lock.machineId}`}>
                  <strong>{lock.machine}</strong>
                </Link>
              </Td>
              <Td dataLabel="State">
                <JobStateLabel state={lock.state} />
              </Td>
              <Td dataLabel="Job">
                <Link to={`/jobs/${lock.jobId}`}>{titleOf(lock.action)}</Link>
              </Td>
              <Td dataLabel="Holds">{heldText(lock)}</Td>
              <Td dataLabel="Since" modifier="nowrap">
                <RelativeTime at={lock.since} />
              </Td>
              <Td dataLabel="Worker" modifier="truncate">
                {lock.worker ? <code className="su-mono">{lock.worker}</code> : <span>gone</span>}
              </Td>
              <Td dataLabel="Behind it" className="su-numbers">
                {lock.waiting.toLocaleString('en')}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
