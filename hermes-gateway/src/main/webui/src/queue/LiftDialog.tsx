import './texts';
import type { Limit } from '../api/queue';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { limitedName } from './queueText';
import { useLiftLimit } from './useLimits';

interface Props {
  limit: Limit;
  onClose: () => void;
}

export function LiftDialog({ limit, onClose }: Props) {
  const titleOf = useActionTitle();
  const lift = useLiftLimit();
  return (
    <ConfirmDialog
      title={t('queue.limits.liftQuestion')}
      confirm={t('queue.limits.liftConfirm')}
      isBusy={lift.isPending}
      error={lift.error}
      onConfirm={() => lift.mutate(limit, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('queue.limits.liftBody', { name: limitedName(limit, titleOf), count: limit.maxRunning })}
    </ConfirmDialog>
  );
}
