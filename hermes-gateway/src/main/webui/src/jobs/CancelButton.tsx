import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelJob, isFinal, type Job } from '../api/jobs';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { BanIcon } from '../ui/icons';
import { jobKeys } from './jobKeys';

export function CancelButton({ job }: { job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelJob(job.id),
    onSuccess: (cancelled) => {
      client.setQueryData<Job>(jobKeys.one(job.id), cancelled);
      setAsking(false);
    },
  });
  if (isFinal(job)) return null;
  return (
    <>
      <ScopedButton
        needs="run:low"
        variant="secondary"
        isDanger
        icon={<BanIcon />}
        isDisabled={Boolean(job.cancelRequestedAt)}
        onClick={() => setAsking(true)}
      >
        {job.cancelRequestedAt ? t('jobs.cancel.underWay') : t('jobs.cancel.button')}
      </ScopedButton>
      {isAsking && (
        <ConfirmDialog
          title={t('jobs.cancel.question', { machine: job.machine })}
          confirm={t('jobs.cancel.confirm')}
          isDanger
          isBusy={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate()}
          onClose={() => setAsking(false)}
        >
          {job.state === 'queued' ? t('jobs.cancel.queued') : t('jobs.cancel.running')}
        </ConfirmDialog>
      )}
    </>
  );
}
