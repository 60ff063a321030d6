import { useQuery } from '@tanstack/react-query';
import { readFleetWeek, readWorkDone } from '../api/week';

const LOOK = 30_000;

export const useFleetWeek = () =>
  useQuery({
    queryKey: ['week', 'machines'],
    queryFn: ({ signal }) => readFleetWeek(signal),
    refetchInterval: LOOK,
  });

/** Days are those of the clock on the wall. */
export function useWorkDone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return useQuery({
    queryKey: ['week', 'work', timeZone],
    queryFn: ({ signal }) => readWorkDone(timeZone, signal),
    refetchInterval: LOOK,
  });
}
