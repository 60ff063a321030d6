import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { HostKey, Machine } from '../../api/machines';
import { inSentence } from '../../app/actorText';
import { useActorName } from '../../app/useActorName';
import { usePollInterval } from '../../events/LiveEvents';
import { t } from '../../i18n/t';
import { wordText } from '../../ui/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { useHostKeys } from '../useMachines';
import { HostKeyDecision } from './HostKeyDecision';
import { HostKeyHistory } from './HostKeyHistory';

const COLORS = { approved: 'green', unknown: 'yellow', changed: 'red', rejected: 'red' } as const;

export function HostKeysTab({ machine }: { machine: Machine }) {
  const keys = useHostKeys(machine.id, usePollInterval());
  if (keys.isPending) return <TableSkeleton rows={2} label={t('machines.hostKeys.loading')} />;
  if (keys.isError) return <ProblemAlert error={keys.error} onRetry={() => void keys.refetch()} />;
  const all = keys.data.items;
  if (all.length === 0) {
    return <p className="su-quiet">{t('machines.hostKeys.none', { name: machine.name })}</p>;
  }
  const waiting = all.filter((key) => key.status === 'unknown' || key.status === 'changed');
  const approved = all.find((key) => key.status === 'approved');
  return (
    <div className="su-stack su-stack--loose">
      {waiting.map((key) => (
        <HostKeyDecision key={key.id} machine={machine} hostKey={key} approved={approved} />
      ))}
      <HostKeyTable keys={all} />
      <HostKeyHistory machine={machine} />
    </div>
  );
}

function HostKeyTable({ keys }: { keys: HostKey[] }) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('machines.hostKeys.title')}>
        <Thead>
          <Tr>
            <Th>{t('machines.hostKeys.state')}</Th>
            <Th>{t('machines.hostKeys.type')}</Th>
            <Th>{t('machines.hostKeys.fingerprint')}</Th>
            <Th modifier="nowrap">{t('machines.hostKeys.firstSeen')}</Th>
            <Th modifier="nowrap">{t('machines.hostKeys.lastSeen')}</Th>
            <Th>{t('machines.hostKeys.decided')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {keys.map((key) => (
            <Tr key={key.id}>
              <Td dataLabel={t('machines.hostKeys.state')}>
                <Label isCompact color={COLORS[key.status]}>
                  {wordText('machines.hostKeyState', key.status)}
                </Label>
              </Td>
              <Td dataLabel={t('machines.hostKeys.type')}>{key.keyType}</Td>
              <Td dataLabel={t('machines.hostKeys.fingerprint')}>
                <code className="su-mono">{key.fingerprint}</code>
              </Td>
              <Td dataLabel={t('machines.hostKeys.firstSeen')}>
                <RelativeTime at={key.firstSeenAt} />
              </Td>
              <Td dataLabel={t('machines.hostKeys.lastSeen')}>
                <RelativeTime at={key.lastSeenAt} />
              </Td>
              <Td dataLabel={t('machines.hostKeys.decided')}>
                <RelativeTime at={key.decidedAt} missing={t('machines.hostKeys.notYet')} />
                <Decider hostKey={key} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

/** By whom, or how: signers and policies have names, and a key may have been told of behind another one. */
function Decider({ hostKey }: { hostKey: HostKey }) {
  const nameOf = useActorName();
  const { decidedBy, origin } = hostKey;
  if (!decidedBy) return null;
  const name = decidedBy.slice(decidedBy.indexOf(':') + 1);
  if (origin === 'signer' || origin === 'policy' || origin === 'learned') {
    return <div className="su-quiet su-small">{t(`machines.hostKeys.origin.${origin}`, { name })}</div>;
  }
  return (
    <span className="su-quiet">
      {t('machines.hostKeys.by', { name: inSentence(nameOf({ id: decidedBy })) })}
      {origin === 'import' && t('machines.hostKeys.origin.import')}
    </span>
  );
}
