import { Button } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endJobByForce, type Job } from '../api/jobs';
import { useRefusal } from '../app/Session';
import { t } from '../i18n/t';
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
        {end.isSuccess ? t('jobs.force.underWay') : t('jobs.force.button')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('jobs.force.question', { machine: job.machine })}
          confirm={t('jobs.force.button')}
          isDanger
          isBusy={end.isPending}
          error={end.error}
          onConfirm={() => end.mutate()}
          onClose={() => setAsking(false)}
        >
          <div className="su-stack">
            <p>{t('jobs.force.harm')}</p>
            <p>{t('jobs.force.without')}</p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
