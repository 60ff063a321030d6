import { useMutation, useQueryClient } from '@tanstack/react-query';
import { startJobs, type NewJobs } from '../api/jobs';
import { asProblem } from '../api/problem';
import { useToasts } from '../app/Toasts';
import { machineKeys } from '../machines/machineKeys';
import { jobKeys } from './jobKeys';

/** A blackout that is in the way is told, and the person may ignore it. */
async function startOrAsk(jobs: NewJobs) {
  try {
    return await startJobs(jobs);
  } catch (error) {
    if (asProblem(error).kind !== 'window_closed') throw error;
    const { askAnyway } = await import('../planning/askAnyway');
    if (!(await askAnyway(error))) throw error;
    return startJobs({ ...jobs, ignoreBlackout: true });
  }
}

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
