import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { removeChannel, type Channel } from '../api/notifications';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { channelKeys } from './useChannels';

interface Props {
  channel: Channel;
  onClose: () => void;
}

export function RemoveChannelDialog({ channel, onClose }: Props) {
  const client = useQueryClient();
  const { tell } = useToasts();
  const remove = useMutation({
    mutationFn: () => removeChannel(channel),
    onSuccess: async () => {
      tell(t('notifications.removed', { name: channel.name }));
      onClose();
      await client.invalidateQueries({ queryKey: channelKeys.all });
    },
  });
  return (
    <ConfirmDialog
      title={t('notifications.removeQuestion', { name: channel.name })}
      confirm={t('notifications.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t('notifications.removeBody')}
    </ConfirmDialog>
  );
}
