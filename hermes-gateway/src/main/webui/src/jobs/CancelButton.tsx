import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelJob, isFinal, type Job } from '../api/jobs';
import { ScopedButton } from '../app/ScopedButton';
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
        needs="operate"
        variant="secondary"
        isDanger
        icon={<BanIcon />}
        isDisabled={Boolean(job.cancelRequestedAt)}
        onClick={() => setAsking(true)}
      >
        {job.cancelRequestedAt ? 'Cancelling' : 'Cancel'}
      </ScopedButton>
      {isAsking && (
        <ConfirmDialog
          title={`Cancel this job on ${job.machine}?`}
          confirm="Cancel the job"
          isDanger
          isBusy={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate()}
          onClose={() => setAsking(false)}
        >
          {job.state === 'queued'
            ? 'It has not started: it is taken out of the queue at once.'
            : 'It stops at the next safe point, so that the machine stays consistent. What was done until then stays done.'}
        </ConfirmDialog>
      )}
    </>
  );
}
