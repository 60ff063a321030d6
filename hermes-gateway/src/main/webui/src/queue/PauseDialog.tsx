import './texts';
import { useState } from 'react';
import type { PauseWish } from '../api/queue';
import { t } from '../i18n/t';
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
      title={t('queue.pauseDialog.question', { name })}
      confirm={t('queue.pause')}
      isBusy={pause.isPending}
      error={pause.error}
      onConfirm={() => pause.mutate({ ...wish, reason: reason.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack">
        <p>{t('queue.pauseDialog.body')}</p>
        <TextField
          id="pause-reason"
          label={t('queue.pauseDialog.reason')}
          help={t('queue.pauseDialog.reasonHelp')}
          autoComplete="off"
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmDialog>
  );
}
