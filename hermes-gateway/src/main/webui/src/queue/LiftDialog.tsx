import type { Limit } from '../api/queue';
import { useActionTitle } from '../jobs/useActions';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { plural } from '../ui/format';
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
      title="Lift this limit?"
      confirm="Lift limit"
      isBusy={lift.isPending}
      error={lift.error}
      onConfirm={() => lift.mutate(limit, { onSuccess: onClose })}
      onClose={onClose}
    >
      {limitedName(limit, titleOf)}: no longer at most {plural(limit.maxRunning, 'job')} at once. What waits
      for it begins as soon as workers are free.
    </ConfirmDialog>
  );
}
