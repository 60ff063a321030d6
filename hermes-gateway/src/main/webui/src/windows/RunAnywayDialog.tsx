import '../schedules/texts';
import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem';
import { runOutsideWindow, type Schedule } from '../api/schedules';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { scheduleKeys } from '../schedules/scheduleKeys';
import { ConfirmDialog } from '../ui/ConfirmDialog';

interface Props {
  schedule: Schedule;
  /** What the server said of the window. */
  refusal: unknown;
  onClose: () => void;
}

/** A window is in the way of a run by hand: the person may ignore it. */
export function RunAnywayDialog({ schedule: { id, name }, refusal, onClose }: Props) {
  const client = useQueryClient();
  const { tell } = useToasts();
  const run = useMutation({
    mutationFn: () => runOutsideWindow(id),
    onSuccess: async () => {
      tell(t('schedules.turned.run', { name }));
      onClose();
      await client.invalidateQueries({ queryKey: scheduleKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('windows.closedNow', { name })}
      confirm={t('windows.runAnyway')}
      isBusy={run.isPending}
      error={run.error}
      onConfirm={() => run.mutate()}
      onClose={onClose}
    >
      {asProblem(refusal).detail}
    </ConfirmDialog>
  );
}
