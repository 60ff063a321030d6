import { useMutation, useQueryClient } from '@tanstack/react-query';
import { startJobs, type NewJobs } from '../api/jobs';
import type { ApiProblem } from '../api/problem';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { machineKeys } from '../machines/machineKeys';
import { jobKeys } from './jobKeys';

/** A blackout that is in the way is told, and the person may ignore it: asked by the browser, since this is part of the first page. */
const startOrAsk = (jobs: NewJobs) =>
  startJobs(jobs).catch((error: ApiProblem) => {
    if (error.kind !== 'window_closed' || !confirm(`${error.detail}\n\n${t('jobs.beginAnyway')}`))
      throw error;
    return startJobs({ ...jobs, ignoreBlackout: true });
  });

export function useStartJobs() {
  const client = useQueryClient();
  const { fail } = useToasts();
  return useMutation({
    mutationFn: startOrAsk,
    onError: fail,
    onSuccess: ({ jobs }) => {
      jobs.forEach((job) => client.setQueryData(jobKeys.one(job.id), job));
      return Promise.all([
        client.invalidateQueries({ queryKey: jobKeys.lists }),
        client.invalidateQueries({ queryKey: machineKeys.lists }),
      ]);
    },
  });
}
