import { useQuery } from '@tanstack/react-query';
import { isFinal, listJobs, type JobQuery } from '../api/jobs';
import { jobKeys } from '../jobs/jobKeys';

const WATCHING = 1_500;

/** The newest job of a machine, asked for again until it is over: the live stream may be down just now. */
export function useNewestJob(machineId: string, action: string) {
  const query: JobQuery = { machineId, action, limit: 1 };
  return useQuery({
    queryKey: jobKeys.list(query),
    queryFn: ({ signal }) => listJobs(query, signal),
    select: (page) => page.items[0] ?? null,
    refetchInterval: ({ state }) => {
      const job = state.data?.items[0];
      return job && isFinal(job) ? false : WATCHING;
    },
  });
}
