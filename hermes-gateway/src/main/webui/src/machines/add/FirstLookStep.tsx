import { Button, ModalBody, ModalFooter, Spinner } from '@patternfly/react-core';
import { useNavigate } from 'react-router';
import { isFinal, type Job } from '../../api/jobs';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { JobErrorAlert } from '../../jobs/JobErrorAlert';
import { useStartJobs } from '../../jobs/useStartJobs';
import { Alert } from '../../ui/Alert';
import { osName } from '../machineStatus';
import { packageManagerOf } from '../packageManager';
import { useMachine } from '../useMachines';
import { useNewestJob } from '../useNewestJob';

interface Props {
  machine: Machine;
  onClose: () => void;
}

export function FirstLookStep({ machine, onClose }: Props) {
  const navigate = useNavigate();
  const probe = useNewestJob(machine.id, 'machine.probe').data;
  const start = useStartJobs();
  const open = (path: string) => {
    onClose();
    void navigate(path);
  };
  const analyze = () =>
    start.mutate(
      { action: `${packageManagerOf(machine)}.analyze`, machineIds: [machine.id] },
      { onSuccess: ({ jobs }) => jobs[0] && open(`/jobs/${jobs[0].id}`) },
    );
  const failed = probe?.error;

  return (
    <>
      <ModalBody>
        <Outcome machine={machine} probe={probe} />
      </ModalBody>
      <ModalFooter>
        {failed ? (
          <Button onClick={() => open(`/machines/${machine.id}/settings`)}>
            {t('machines.add.changeLogin')}
          </Button>
        ) : (
          <Button isDisabled={!probe || !isFinal(probe) || start.isPending} onClick={analyze}>
            {t('machines.add.analyze')}
          </Button>
        )}
        <Button variant="secondary" onClick={() => open(`/machines/${machine.id}`)}>
          {t('machines.add.open', { name: machine.name })}
        </Button>
      </ModalFooter>
    </>
  );
}

function Outcome({ machine, probe }: { machine: Machine; probe: Job | null | undefined }) {
  const known = useMachine(machine.id).data ?? machine;
  if (probe?.error) return <JobErrorAlert error={probe.error} />;
  if (probe && isFinal(probe)) {
    return (
      <Alert isInline variant="success" title={t('machines.add.ready', { name: machine.name })}>
        {[osName(known), known.arch].filter(Boolean).join(', ') || t('machines.add.loginWorks')}
      </Alert>
    );
  }
  return (
    <div className="su-row" role="status">
      <Spinner size="md" aria-hidden="true" />
      {t('machines.add.loggingIn', { user: machine.username })}
    </div>
  );
}
