import './texts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';
import { listRuns, listSchedules, previewCron, readSchedule, turnSchedule } from '../api/schedules';
import { useToasts } from '../app/Toasts';
import { usePollInterval } from '../events/LiveEvents';
import { t } from '../i18n/t';
import { useDebounced } from '../ui/useDebounced';
import { scheduleKeys } from './scheduleKeys';

export const WINDOW_CLOSED = 'window_closed';

/** No event tells of a fired schedule itself; its jobs do, and between them a look now and then is enough. */
const LOOK = 30_000;

export function useScheduleList(cursor: string | undefined) {
  return useQuery({
    queryKey: scheduleKeys.list(cursor),
    queryFn: ({ signal }) => listSchedules(cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval() || LOOK,
  });
}

export function useSchedule(id: string) {
  return useQuery({
    queryKey: scheduleKeys.one(id),
    queryFn: ({ signal }) => readSchedule(id, signal),
    refetchInterval: usePollInterval() || LOOK,
  });
}

export function useRuns(id: string, cursor: string | undefined) {
  return useQuery({
    queryKey: scheduleKeys.runs(id, cursor),
    queryFn: ({ signal }) => listRuns(id, cursor, signal),
    refetchInterval: 5_000,
  });
}

export function useCronPreview(cron: string, timezone: string) {
  const settled = useDebounced(cron.trim());
  return useQuery({
    queryKey: scheduleKeys.preview(settled, timezone),
    queryFn: ({ signal }) => previewCron(settled, timezone, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useTurn() {
  const client = useQueryClient();
  const { tell, fail } = useToasts();
  return useMutation({
    mutationFn: ({ id, turn }: { id: string; name: string; turn: 'pause' | 'resume' | 'run' }) =>
      turnSchedule(id, turn),
    /* A closed window is no failure: the person is asked. */
    onError: (error) => {
      if (asProblem(error).kind !== WINDOW_CLOSED) fail(error);
    },
    onSuccess: (_answer, { name, turn }) => {
      tell(t(`schedules.turned.${turn}`, { name }));
      return client.invalidateQueries({ queryKey: scheduleKeys.all });
    },
  });
}
