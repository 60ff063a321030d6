import './texts';
import { removeSubscription, type Subscription } from '../api/subscriptions';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useSubscriptionChange } from './useSubscriptions';

interface Props {
  subscription: Subscription;
  onClose: () => void;
}

export function RemoveSubscriptionDialog({ subscription, onClose }: Props) {
  const { tell } = useToasts();
  const { name } = subscription;
  const remove = useSubscriptionChange(removeSubscription, () => {
    tell(t('reports.mail.removed', { name }));
    onClose();
  });
  return (
    <ConfirmDialog
      title={t('reports.removeQuestion', { title: name })}
      confirm={t('reports.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(subscription)}
      onClose={onClose}
    >
      {t('reports.mail.removeBody')}
    </ConfirmDialog>
  );
}
