import { Alert } from '@patternfly/react-core';
import type { HostKey, Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { HostKeyComparison } from '../HostKeyComparison';
import { useHostKeyDecision } from '../useMachines';

interface Props {
  machine: Machine;
  hostKey: HostKey;
  approved: HostKey | undefined;
}

export function HostKeyDecision({ machine, hostKey, approved }: Props) {
  const { tell } = useToasts();
  const decide = useHostKeyDecision(machine.id);
  const answer = (decision: 'approve' | 'reject') =>
    decide.mutate(
      { keyId: hostKey.id, decision },
      { onSuccess: () => tell(decision === 'approve' ? 'Host key approved' : 'Host key rejected') },
    );
  const isChanged = hostKey.status === 'changed';
  return (
    <section className="su-card su-stack" aria-label="Host key to decide about">
      {isChanged ? (
        <Alert isInline variant="danger" title={`${machine.name} shows another key than before`}>
          <p>
            Either the machine was installed anew, or something else answers at its address. Find out which
            before you approve.
          </p>
          <dl className="su-two-keys">
            {approved && (
              <>
                <dt>Approved before</dt>
                <dd className="su-mono">{approved.fingerprint}</dd>
              </>
            )}
            <dt>Shown now</dt>
            <dd className="su-mono">{hostKey.fingerprint}</dd>
          </dl>
        </Alert>
      ) : (
        <h2>Is this {machine.name}?</h2>
      )}
      <HostKeyComparison machine={machine} hostKey={hostKey} />
      {decide.isError && <ProblemAlert error={decide.error} />}
      <div className="su-row">
        <ScopedButton
          needs="operate"
          variant={isChanged ? 'warning' : 'primary'}
          isDisabled={decide.isPending}
          onClick={() => answer('approve')}
        >
          {isChanged ? 'Approve the new key' : 'Approve host key'}
        </ScopedButton>
        <ScopedButton
          needs="operate"
          variant="secondary"
          isDanger
          isDisabled={decide.isPending}
          onClick={() => answer('reject')}
        >
          Reject
        </ScopedButton>
      </div>
    </section>
  );
}
