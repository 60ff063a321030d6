import { useState } from 'react';
import type { PauseWish } from '../api/queue';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { TextField } from '../ui/TextField';
import { usePause } from './usePauses';

interface Props {
  /** What is paused, as it stands in a sentence. */
  name: string;
  wish: PauseWish;
  onClose: () => void;
}

export function PauseDialog({ name, wish, onClose }: Props) {
  const [reason, setReason] = useState('');
  const pause = usePause();
  return (
    <ConfirmDialog
      title={`Pause ${name}?`}
      confirm="Pause"
      isBusy={pause.isPending}
      error={pause.error}
      onConfirm={() => pause.mutate({ ...wish, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack">
        <p>
          No new job begins until somebody resumes it. Waiting jobs stay in the queue, running ones go on.
        </p>
        <TextField
          id="pause-reason"
          label="Reason"
          help="Shown beside every job that waits for it."
          autoComplete="off"
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}
