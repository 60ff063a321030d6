import { useQuery } from '@tanstack/react-query';
import { listReports } from '../api/reports';

export const reportKeys = {
  all: ['reports'] as const,
  list: (cursor?: string) => ['reports', 'list', cursor] as const,
};

/** No event tells that one is ready. */
const LOOK = 1_500;

export function useReports(cursor?: string) {
  return useQuery({
    queryKey: reportKeys.list(cursor),
    queryFn: ({ signal }) => listReports(cursor, signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((report) => report.status === 'running') ? LOOK : false,
  });
}
