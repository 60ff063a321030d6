import { Button } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endJobByForce, type Job } from '../api/jobs';
import { useRefusal } from '../app/Session';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { StopCircleIcon } from '../ui/icons';
import { jobKeys } from './jobKeys';

/** The last resort for a job that was asked to stop and does not come to its safe point. */
export function ForceButton({ job }: { job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const client = useQueryClient();
  const isRefused = useRefusal('admin') !== null;
  const end = useMutation({
    mutationFn: () => endJobByForce(job.id),
    onSuccess: (ended) => {
      client.setQueryData<Job>(jobKeys.one(job.id), ended);
      setAsking(false);
    },
  });
  if (isRefused || job.state !== 'running' || !job.cancelRequestedAt) return null;
  return (
    <>
      <Button
        variant="danger"
        icon={<StopCircleIcon />}
        isDisabled={end.isSuccess}
        onClick={() => setAsking(true)}
      >
        {end.isSuccess ? 'Ending' : 'End by force'}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`End this job on ${job.machine} by force?`}
          confirm="End by force"
          isDanger
          isBusy={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate()}
          onClose={() => setAsking(false)}
        >
          <div className="su-stack">
            <p>
              It does not wait for a safe point any more, also while dpkg changes packages. Packages may be
              left half installed and must be repaired.
            </p>
            <p>Without force it stops by itself, as soon as that does no harm.</p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
