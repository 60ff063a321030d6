import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Limit } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { useActorName } from '../app/useActorName';
import { useActionTitle } from '../jobs/useActions';
import { Pill } from '../ui/Pill';
import { limitedName } from './queueText';

interface Props {
  limits: Limit[];
  onChange: (limit: Limit) => void;
  onLift: (limit: Limit) => void;
}

export function LimitTable({ limits, onChange, onLift }: Props) {
  const titleOf = useActionTitle();
  const nameOf = useActorName();
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label="Limits">
        <Thead>
          <Tr>
            <Th>Counts</Th>
            <Th modifier="nowrap">At most</Th>
            <Th modifier="nowrap">Running now</Th>
            <Th modifier="nowrap">Set by</Th>
            <Th screenReaderText="Change or lift" />
          </Tr>
        </Thead>
        <Tbody>
          {limits.map((limit) => {
            const name = limitedName(limit, titleOf);
            const button = { needs: 'admin', variant: 'secondary', size: 'sm' } as const;
            return (
              <Tr key={limit.id}>
                <Td dataLabel="Counts">
                  <strong>{name}</strong>
                </Td>
                <Td dataLabel="At most">
                  <div className="su-row">
                    <span className="su-numbers">{limit.maxRunning.toLocaleString('en')}</span>
                    {limit.scope === 'all' && limit.maxRunning === 1 && (
                      <Pill explains="Each job waits for the one before it">Strict order</Pill>
                    )}
                  </div>
                </Td>
                <Td dataLabel="Running now">
                  <div className="su-row">
                    <span className="su-numbers">{limit.running.toLocaleString('en')}</span>
                    {limit.running >= limit.maxRunning && (
                      <Pill color="orange" explains="The next one waits until one of these ends">
                        Reached
                      </Pill>
                    )}
                  </div>
                </Td>
                <Td dataLabel="Set by">{nameOf({ id: limit.setBy })}</Td>
                <Td isActionCell>
                  <div className="su-row su-row--one-line">
                    <ScopedButton {...button} aria-label={`Change… ${name}`} onClick={() => onChange(limit)}>
                      Change…
                    </ScopedButton>
                    <ScopedButton {...button} aria-label={`Lift… ${name}`} onClick={() => onLift(limit)}>
                      Lift…
                    </ScopedButton>
                  </div>
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </div>
  );
}
