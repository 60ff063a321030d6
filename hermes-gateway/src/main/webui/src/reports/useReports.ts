import { useQuery } from '@tanstack/react-query';
import { listReports, readReport } from '../api/reports';

export const reportKeys = {
  all: ['reports'] as const,
  one: (id: string) => ['reports', 'one', id] as const,
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

export function useReport(id: string) {
  return useQuery({
    queryKey: reportKeys.one(id),
    queryFn: ({ signal }) => readReport(id, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? LOOK : false),
  });
}
