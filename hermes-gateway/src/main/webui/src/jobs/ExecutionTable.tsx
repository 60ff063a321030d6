import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Execution } from '../api/jobs';
import { Elapsed } from '../ui/Elapsed';
import { sentenceCase } from '../ui/format';
import { RelativeTime } from '../ui/RelativeTime';
import { JobStateLabel } from './JobStateLabel';
import { useActionTitle } from './useActions';

export function ExecutionTable({ executions }: { executions: Execution[] }) {
  const titleOf = useActionTitle();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Executions">
        <Thead>
          <Tr>
            <Th>Result</Th>
            <Th>What</Th>
            <Th>How</Th>
            <Th>Finished</Th>
            <Th>Took</Th>
            <Th>Message</Th>
          </Tr>
        </Thead>
        <Tbody>
          {executions.map((execution) => (
            <Tr key={execution.id}>
              <Td dataLabel="Result">
                <JobStateLabel state={execution.status} />
              </Td>
              <Td dataLabel="What">
                {execution.jobId ? (
                  <Link to={`/jobs/${execution.jobId}`}>{titleOf(execution.action)}</Link>
                ) : (
                  titleOf(execution.action)
                )}
              </Td>
              <Td dataLabel="How">{sentenceCase(execution.mode)}</Td>
              <Td dataLabel="Finished">
                <RelativeTime at={execution.finishedAt} missing="–" />
              </Td>
              <Td dataLabel="Took">
                <Elapsed from={execution.startedAt} to={execution.finishedAt} />
              </Td>
              <Td dataLabel="Message">{execution.errorMessage}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
