import '../planning/texts';
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
      tell(t('planning.remove.deleted', { name: schedule.name }));
      onRemoved();
      onClose();
      await client.invalidateQueries({ queryKey: scheduleKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('planning.remove.question', { name: schedule.name })}
      confirm={t('planning.remove.confirm')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('planning.remove.body')}
    </ConfirmDialog>
  );
}
