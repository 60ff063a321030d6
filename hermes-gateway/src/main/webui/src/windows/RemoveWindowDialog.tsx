import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeWindow, type MaintenanceWindow } from '../api/windows';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { windowKeys } from './useWindows';

interface Props {
  window: MaintenanceWindow;
  onClose: () => void;
}

export function RemoveWindowDialog({ window, onClose }: Props) {
  const client = useQueryClient();
  const { tell } = useToasts();
  const remove = useMutation({
    mutationFn: () => removeWindow(window),
    onSuccess: async () => {
      tell(t('windows.removed', { name: window.name }));
      onClose();
      await client.invalidateQueries({ queryKey: windowKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('windows.removeQuestion', { name: window.name })}
      confirm={t('windows.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('windows.removeBody')}
    </ConfirmDialog>
  );
}
