import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { HostKey, Machine } from '../../api/machines';
import { useActorName } from '../../app/useActorName';
import { usePollInterval } from '../../events/LiveEvents';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { useHostKeys } from '../useMachines';
import { HostKeyDecision } from './HostKeyDecision';

const LOOKS = {
  approved: { text: 'Approved', color: 'green' },
  unknown: { text: 'Waiting', color: 'yellow' },
  changed: { text: 'Changed', color: 'red' },
  rejected: { text: 'Rejected', color: 'red' },
} as const;

export function HostKeysTab({ machine }: { machine: Machine }) {
  const keys = useHostKeys(machine.id, usePollInterval());
  if (keys.isPending) return <TableSkeleton rows={2} label="Loading host keys" />;
  if (keys.isError) return <ProblemAlert error={keys.error} onRetry={() => void keys.refetch()} />;
  const all = keys.data.items;
  if (all.length === 0) {
    return (
      <p className="su-quiet">{machine.name} was not reached yet, so no key is known. Check it to see one.</p>
    );
  }
  const waiting = all.filter((key) => key.status === 'unknown' || key.status === 'changed');
  const approved = all.find((key) => key.status === 'approved');
  return (
    <div className="su-stack su-stack--loose">
      {waiting.map((key) => (
        <HostKeyDecision key={key.id} machine={machine} hostKey={key} approved={approved} />
      ))}
      <HostKeyTable keys={all} />
    </div>
  );
}

function HostKeyTable({ keys }: { keys: HostKey[] }) {
  const nameOf = useActorName();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Host keys">
        <Thead>
          <Tr>
            <Th>State</Th>
            <Th>Type</Th>
            <Th>Fingerprint</Th>
            <Th>First seen</Th>
            <Th>Decided</Th>
          </Tr>
        </Thead>
        <Tbody>
          {keys.map((key) => (
            <Tr key={key.id}>
              <Td dataLabel="State">
                <Label isCompact color={LOOKS[key.status]?.color}>
                  {LOOKS[key.status]?.text ?? key.status}
                </Label>
              </Td>
              <Td dataLabel="Type">{key.keyType}</Td>
              <Td dataLabel="Fingerprint">
                <code className="su-mono">{key.fingerprint}</code>
              </Td>
              <Td dataLabel="First seen">
                <RelativeTime at={key.firstSeenAt} />
              </Td>
              <Td dataLabel="Decided">
                <RelativeTime at={key.decidedAt} missing="not yet" />
                {key.decidedBy && <span className="su-quiet"> by {nameOf({ id: key.decidedBy })}</span>}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
