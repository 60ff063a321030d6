import { useMutation, useQueryClient } from '@tanstack/react-query';
import { startJobs } from '../api/jobs';
import { useToasts } from '../app/Toasts';
import { machineKeys } from '../machines/machineKeys';
import { jobKeys } from './jobKeys';

export function useStartJobs() {
  const client = useQueryClient();
  const { fail } = useToasts();
  return useMutation({
    mutationFn: startJobs,
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
