import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Queue } from '../api/queue';
import { useActions, useActionTitle } from '../jobs/useActions';
import { PauseCircleIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';
import { ActionPauseButton } from './ActionPauseButton';
import { shownActions } from './queueText';

export function ActionTable({ queue }: { queue: Queue }) {
  const titleOf = useActionTitle();
  const catalogue = useActions().data?.items ?? [];
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Actions">
        <Thead>
          <Tr>
            <Th>Action</Th>
            <Th>Waiting</Th>
            <Th>Running</Th>
            <Th>Lost</Th>
            <Th screenReaderText="Pause or resume" />
          </Tr>
        </Thead>
        <Tbody>
          {shownActions(queue, catalogue).map(({ action, waiting, running, lost, pause }) => (
            <Tr key={action}>
              <Td dataLabel="Action">
                <div className="su-row">
                  <strong>{titleOf(action)}</strong>
                  {pause && (
                    <Pill color="yellow" icon={<PauseCircleIcon />} explains={pause.reason || undefined}>
                      Paused
                    </Pill>
                  )}
                </div>
              </Td>
              <Td dataLabel="Waiting">
                <JobCount action={action} state="queued" value={waiting} />
              </Td>
              <Td dataLabel="Running">
                <JobCount action={action} state="running" value={running} />
              </Td>
              <Td dataLabel="Lost">
                <JobCount action={action} state="lost" value={lost} />
              </Td>
              <Td isActionCell>
                <ActionPauseButton action={action} title={titleOf(action)} pause={pause} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function JobCount({ action, state, value }: { action: string; state: string; value: number }) {
  if (value === 0) return <span className="su-quiet su-numbers">0</span>;
  return (
    <Link className="su-numbers" to={`/jobs?state=${state}&action=${encodeURIComponent(action)}`}>
      {value.toLocaleString('en')}
    </Link>
  );
}
