import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listJobs } from '../../api/jobs';
import type { Machine } from '../../api/machines';
import { jobKeys } from '../../jobs/jobKeys';
import { JobErrorAlert } from '../../jobs/JobErrorAlert';
import { sentenceCase } from '../../ui/format';

interface Props {
  machine: Machine;
  /** The decision about the host key is on the page already. */
  isDeciding: boolean;
}

/** What stands in the way of working on this machine, most pressing first. */
export function MachineAlerts({ machine, isDeciding }: Props) {
  const running = machine.state?.runningJobId;
  const failure = machine.state?.lastErrorKind;
  return (
    <div className="su-stack su-machine-alerts">
      {machine.hostKey === 'unknown' && !isDeciding && (
        <Alert
          isInline
          variant="warning"
          title="The host key waits for your approval"
          actionLinks={<Link to={`/machines/${machine.id}/host-keys`}>Compare and approve</Link>}
        >
          Nothing secret is sent to {machine.name} before.
        </Alert>
      )}
      {machine.hostKey === 'changed' && !isDeciding && (
        <Alert
          isInline
          variant="danger"
          title="The host key changed"
          actionLinks={<Link to={`/machines/${machine.id}/host-keys`}>Compare both keys</Link>}
        >
          Either the machine was installed anew, or something else answers at its address. No job runs until
          you decide.
        </Alert>
      )}
      {failure && !failure.startsWith('host_key_') && <LastFailure machine={machine} kind={failure} />}
      {running && (
        <Alert
          isInline
          variant="info"
          title={`${sentenceCase(machine.state?.runningJobKind ?? 'A job')} is running`}
          actionLinks={<Link to={`/jobs/${running}`}>Watch the job</Link>}
        />
      )}
    </div>
  );
}

/** The state of a machine knows the sentence; the way out stands in the job that failed. */
function LastFailure({ machine, kind }: { machine: Machine; kind: string }) {
  const query = { machineId: machine.id, state: 'error', limit: 5 };
  const failed = useQuery({
    queryKey: jobKeys.list(query),
    queryFn: ({ signal }) => listJobs(query, signal),
    select: (page) => page.items.find((job) => job.error?.kind === kind),
  }).data;
  const error = failed?.error ?? { kind, message: machine.state?.lastErrorMessage ?? '' };
  return (
    <JobErrorAlert
      error={{ ...error, lines: null }}
      actions={
        <>
          {failed && <Link to={`/jobs/${failed.id}`}>Open the job</Link>}
          {/^(auth|key|sudo)_/.test(kind) && (
            <Link to={`/machines/${machine.id}/settings`}>Change the login</Link>
          )}
        </>
      }
    />
  );
}
