import { Button, ModalBody, ModalFooter, Spinner } from '@patternfly/react-core';
import type { HostKey, Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { JobErrorAlert } from '../../jobs/JobErrorAlert';
import { useStartJobs } from '../../jobs/useStartJobs';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { addressOf } from '../machineStatus';
import { HostKeyComparison } from '../HostKeyComparison';
import { useHostKeyDecision, useHostKeys } from '../useMachines';
import { useNewestJob } from '../useNewestJob';

interface Props {
  machine: Machine;
  onApproved: () => void;
  onClose: () => void;
}

const WATCHING = 1_000;

export function HostKeyStep({ machine, onApproved, onClose }: Props) {
  const keys = useHostKeys(machine.id, WATCHING);
  const contact = useNewestJob(machine.id, 'host.check').data;
  const decide = useHostKeyDecision(machine.id);
  const start = useStartJobs();

  const waiting =
    keys.data?.items.filter((key) => key.status === 'unknown' || key.status === 'changed') ?? [];
  const failure = contact?.error && contact.error.kind !== 'host_key_unknown' ? contact.error : null;
  const answer = (key: HostKey, decision: 'approve' | 'reject') =>
    decide.mutate({ keyId: key.id, decision }, { onSuccess: decision === 'approve' ? onApproved : onClose });

  return (
    <>
      <ModalBody className="su-stack" tabIndex={0} aria-label={t('machines.add.step.hostKey')}>
        {waiting.map((key) => (
          <HostKeyComparison key={key.id} machine={machine} hostKey={key} />
        ))}
        {waiting.length === 0 && !failure && (
          <div className="su-row" role="status">
            <Spinner size="md" aria-hidden="true" />
            {t('machines.add.readingKey', { address: addressOf(machine) })}
          </div>
        )}
        {waiting.length === 0 && failure && <JobErrorAlert error={failure} />}
        {decide.isError && <ProblemAlert error={decide.error} />}
      </ModalBody>
      <ModalFooter>
        {waiting.map((key) => (
          <Button key={key.id} isDisabled={decide.isPending} onClick={() => answer(key, 'approve')}>
            {t('machines.decision.approve')}
          </Button>
        ))}
        {waiting.map((key) => (
          <Button
            key={key.id}
            variant="secondary"
            isDanger
            isDisabled={decide.isPending}
            onClick={() => answer(key, 'reject')}
          >
            {t('machines.decision.reject')}
          </Button>
        ))}
        {waiting.length === 0 && failure && (
          <Button
            isDisabled={start.isPending}
            onClick={() => start.mutate({ action: 'host.check', machineIds: [machine.id] })}
          >
            {t('machines.add.connectAgain')}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t('machines.add.decideLater')}
        </Button>
      </ModalFooter>
    </>
  );
}
