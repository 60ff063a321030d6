import { Alert, Button, ModalBody, ModalFooter, Spinner } from '@patternfly/react-core';
import { useNavigate } from 'react-router';
import { isFinal, type Job } from '../../api/jobs';
import type { Machine } from '../../api/machines';
import { JobErrorAlert } from '../../jobs/JobErrorAlert';
import { useStartJobs } from '../../jobs/useStartJobs';
import { osName } from '../machineStatus';
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
      { action: 'apt.analyze', machineIds: [machine.id] },
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
          <Button onClick={() => open(`/machines/${machine.id}/settings`)}>Change the login</Button>
        ) : (
          <Button isDisabled={!probe || !isFinal(probe) || start.isPending} onClick={analyze}>
            Analyze updates
          </Button>
        )}
        <Button variant="secondary" onClick={() => open(`/machines/${machine.id}`)}>
          Open {machine.name}
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
      <Alert isInline variant="success" title={`${machine.name} is ready`}>
        {[osName(known), known.arch].filter(Boolean).join(', ') || 'The login works.'}
      </Alert>
    );
  }
  return (
    <div className="su-row" role="status">
      <Spinner size="md" aria-hidden="true" />
      Host key approved. Logging in as {machine.username}
    </div>
  );
}
