import './texts';
import { List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { TextField } from '../ui/TextField';
import { useStop } from './usePauses';

export function StopDialog({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const stop = useStop();
  return (
    <ConfirmDialog
      title={t('queue.stop.question')}
      confirm={t('queue.stop.confirm')}
      isDanger
      isBusy={stop.isPending}
      error={stop.error}
      onConfirm={() => stop.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack">
        <List>
          <ListItem>{t('queue.stop.nothingNew')}</ListItem>
          <ListItem>{t('queue.stop.waiting')}</ListItem>
          <ListItem>{t('queue.stop.running')}</ListItem>
          <ListItem>{t('queue.stop.dpkg')}</ListItem>
        </List>
        <TextField
          id="stop-reason"
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
