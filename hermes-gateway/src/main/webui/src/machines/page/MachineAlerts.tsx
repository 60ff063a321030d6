import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listJobs } from '../../api/jobs';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { jobKeys } from '../../jobs/jobKeys';
import { JobErrorAlert } from '../../jobs/JobErrorAlert';
import { useActionTitle } from '../../jobs/useActions';
import { Alert } from '../../ui/Alert';

interface Props {
  machine: Machine;
  /** The decision about the host key is on the page already. */
  isDeciding: boolean;
}

/** What stands in the way of working on this machine, most pressing first. */
export function MachineAlerts({ machine, isDeciding }: Props) {
  const titleOf = useActionTitle();
  const running = machine.state?.runningJobId;
  const kind = machine.state?.runningJobKind;
  const what = kind ? titleOf(kind) : t('machines.alert.aJob');
  const failure = machine.state?.lastErrorKind;
  return (
    <div className="su-stack su-machine-alerts">
      {machine.deletedAt && (
        <Alert
          isInline
          variant="info"
          title={t('machines.removed.isRemoved', { name: machine.name })}
          actionLinks={<Link to="/machines/removed">{t('machines.removed.show')}</Link>}
        >
          {t('machines.removed.lead')}
        </Alert>
      )}
      {machine.hostKey === 'unknown' && !isDeciding && (
        <Alert
          isInline
          variant="warning"
          title={t('machines.alert.keyWaits')}
          actionLinks={<Link to={`/machines/${machine.id}/host-keys`}>{t('machines.alert.compare')}</Link>}
        >
          {t('machines.alert.nothingSecret', { name: machine.name })}
        </Alert>
      )}
      {machine.hostKey === 'changed' && !isDeciding && (
        <Alert
          isInline
          variant="danger"
          title={t('machines.alert.keyChanged')}
          actionLinks={
            <Link to={`/machines/${machine.id}/host-keys`}>{t('machines.alert.compareBoth')}</Link>
          }
        >
          {t('machines.alert.changedBody')}
        </Alert>
      )}
      {failure && !failure.startsWith('host_key_') && <LastFailure machine={machine} kind={failure} />}
      {machine.state?.rights === 'read_only' && (
        <Alert
          isInline
          variant="info"
          title={t('machines.alert.readOnly')}
          actionLinks={<Link to={`/machines/${machine.id}/settings`}>{t('machines.alert.giveRights')}</Link>}
        >
          {t('machines.alert.readOnlyBody')}
        </Alert>
      )}
      {running && (
        <Alert
          isInline
          variant="info"
          title={t('machines.alert.running', { what })}
          actionLinks={<Link to={`/jobs/${running}`}>{t('machines.tile.watch')}</Link>}
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
      machine={machine}
      actions={
        <>
          {failed && <Link to={`/jobs/${failed.id}`}>{t('machines.alert.openJob')}</Link>}
          {/^(auth|key|sudo)_/.test(kind) && (
            <Link to={`/machines/${machine.id}/settings`}>{t('machines.add.changeLogin')}</Link>
          )}
        </>
      }
    />
  );
}
