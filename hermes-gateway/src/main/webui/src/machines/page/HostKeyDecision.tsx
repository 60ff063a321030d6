import type { HostKey, Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { Alert } from '../../ui/Alert';
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
      {
        onSuccess: () =>
          tell(decision === 'approve' ? t('machines.decision.approved') : t('machines.decision.rejected')),
      },
    );
  const isChanged = hostKey.status === 'changed';
  return (
    <section className="su-card su-stack" aria-label={t('machines.decision.label')}>
      {isChanged ? (
        <Alert isInline variant="danger" title={t('machines.decision.otherKey', { name: machine.name })}>
          <p>{t('machines.decision.findOut')}</p>
          <dl className="su-two-keys">
            {approved && (
              <>
                <dt>{t('machines.decision.approvedBefore')}</dt>
                <dd className="su-mono">{approved.fingerprint}</dd>
              </>
            )}
            <dt>{t('machines.decision.shownNow')}</dt>
            <dd className="su-mono">{hostKey.fingerprint}</dd>
          </dl>
        </Alert>
      ) : (
        <h2>{t('machines.decision.isThis', { name: machine.name })}</h2>
      )}
      <HostKeyComparison machine={machine} hostKey={hostKey} />
      {decide.isError && <ProblemAlert error={decide.error} />}
      <div className="su-row">
        <ScopedButton
          needs="edit"
          variant={isChanged ? 'warning' : 'primary'}
          isDisabled={decide.isPending}
          onClick={() => answer('approve')}
        >
          {isChanged ? t('machines.decision.approveNew') : t('machines.decision.approve')}
        </ScopedButton>
        <ScopedButton
          needs="edit"
          variant="secondary"
          isDanger
          isDisabled={decide.isPending}
          onClick={() => answer('reject')}
        >
          {t('machines.decision.reject')}
        </ScopedButton>
      </div>
    </section>
  );
}
