import { List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { TextField } from '../ui/TextField';
import { useStop } from './usePauses';

export function StopDialog({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const stop = useStop();
  return (
    <ConfirmDialog
      title="Stop everything?"
      confirm="Stop everything"
      isDanger
      isBusy={stop.isPending}
      error={stop.error}
      onConfirm={() => stop.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack">
        <List>
          <ListItem>Nothing new begins, on any machine, until somebody resumes the queue.</ListItem>
          <ListItem>Waiting jobs stay in the queue.</ListItem>
          <ListItem>
            Running jobs are asked to stop at their next safe point. What was done until then stays done.
          </ListItem>
          <ListItem>
            An upgrade in the middle of dpkg is brought to its end, so that the machine stays consistent.
          </ListItem>
        </List>
        <TextField
          id="stop-reason"
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
