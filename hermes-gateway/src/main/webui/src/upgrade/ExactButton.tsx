import './texts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Job } from '../api/jobs';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { useStartJobs } from '../jobs/useStartJobs';
import { ConfirmDialog } from '../ui/ConfirmDialog';

/** From a plan that was seen to exactly that upgrade. */
export function ExactButton({ job, planHash }: { job: Job; planHash: string }) {
  const [isAsking, setAsking] = useState(false);
  const navigate = useNavigate();
  const start = useStartJobs();
  const run = () =>
    start.mutate(
      { action: job.action, machineIds: [job.machineId], params: { ...job.params, planHash }, dryRun: false },
      { onSuccess: ({ jobs }) => jobs[0] && void navigate(`/jobs/${jobs[0].id}`) },
    );
  return (
    <>
      <ScopedButton needs="run:high" variant="primary" size="sm" onClick={() => setAsking(true)}>
        {t('upgrade.apply')}
      </ScopedButton>
      {isAsking && (
        <ConfirmDialog
          title={t('upgrade.question', { machine: job.machine })}
          confirm={t('upgrade.confirm')}
          isBusy={start.isPending}
          onConfirm={run}
          onClose={() => setAsking(false)}
        >
          {t('upgrade.body')}
        </ConfirmDialog>
      )}
    </>
  );
}
