import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeSchedule, type Schedule } from '../api/schedules';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { scheduleKeys } from './scheduleKeys';

interface Props {
  schedule: Schedule;
  onRemoved: () => void;
  onClose: () => void;
}

export function RemoveScheduleDialog({ schedule, onRemoved, onClose }: Props) {
  const client = useQueryClient();
  const { tell } = useToasts();
  const remove = useMutation({
    mutationFn: () => removeSchedule(schedule),
    onSuccess: async () => {
      tell(t('schedules.remove.deleted', { name: schedule.name }));
      onRemoved();
      onClose();
      await client.invalidateQueries({ queryKey: scheduleKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('schedules.remove.question', { name: schedule.name })}
      confirm={t('schedules.remove.confirm')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('schedules.remove.body')}
    </ConfirmDialog>
  );
}
