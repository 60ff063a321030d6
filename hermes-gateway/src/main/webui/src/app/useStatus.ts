import { useQuery } from '@tanstack/react-query';
import { readStatus } from '../api/session';

export function useStatus() {
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => readStatus(signal),
    refetchInterval: 15_000,
  });
}
