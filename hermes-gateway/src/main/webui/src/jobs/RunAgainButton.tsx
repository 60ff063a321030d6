import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isFinal, type Job } from '../api/jobs';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { SyncAltIcon } from '../ui/icons';
import { useActions, useActionTitle } from './useActions';
import { useStartJobs } from './useStartJobs';

/** An approved plan that was begun is not the plan of what is left of it. */
function paramsAgain({ params }: Job): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params ?? {}).filter(([name]) => name !== 'planHash'));
}

/** The way on that most remedies end in: the same work once more, after its cause was removed. */
export function RunAgainButton({ job }: { job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const start = useStartJobs();
  const title = useActionTitle()(job.action);
  const isReadOnly = useActions().data?.items.find(({ name }) => name === job.action)?.readOnly;
  if (!isFinal(job) || job.state === 'ok' || job.state === 'warning') return null;

  const { action, machineId, dryRun } = job;
  const run = () =>
    start.mutate(
      { action, machineIds: [machineId], dryRun, params: paramsAgain(job) },
      { onSuccess: ({ jobs }) => jobs[0] && void navigate(`/jobs/${jobs[0].id}`) },
    );
  return (
    <>
      <ScopedButton
        needs="run:low"
        variant="secondary"
        icon={<SyncAltIcon />}
        isDisabled={start.isPending}
        onClick={isReadOnly || dryRun ? run : () => setAsking(true)}
      >
        {t('jobs.again.button')}
      </ScopedButton>
      {isAsking && (
        <ConfirmDialog
          title={t('jobs.again.question', { title, machine: job.machine })}
          confirm={t('jobs.again.button')}
          isBusy={start.isPending}
          onConfirm={run}
          onClose={() => setAsking(false)}
        >
          {t('jobs.again.body')}
        </ConfirmDialog>
      )}
    </>
  );
}
