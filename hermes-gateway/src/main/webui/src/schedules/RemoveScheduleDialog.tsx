import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeSchedule, type Schedule } from '../api/schedules';
import { useToasts } from '../app/Toasts';
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
      tell(`${schedule.name} deleted`);
      onRemoved();
      onClose();
      await client.invalidateQueries({ queryKey: scheduleKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={`Delete ${schedule.name}?`}
      confirm="Delete schedule"
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      It will not run again. Jobs that it started go on.
    </ConfirmDialog>
  );
}
