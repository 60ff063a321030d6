import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { removeMachine, type Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextField } from '../../ui/TextField';
import { machineKeys } from '../machineKeys';

export function RemoveMachine({ machine }: { machine: Machine }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="su-card">
      <h2>Remove</h2>
      <div className="su-row su-row--apart">
        <p className="su-quiet">
          Takes {machine.name} out of every list and schedule. Its history is kept; on the machine itself
          nothing changes.
        </p>
        <ScopedButton needs="operate" variant="secondary" isDanger onClick={() => setAsking(true)}>
          Remove machine
        </ScopedButton>
      </div>
      {isAsking && <RemoveDialog machine={machine} onClose={() => setAsking(false)} />}
    </section>
  );
}

function RemoveDialog({ machine, onClose }: { machine: Machine; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { tell } = useToasts();
  const remove = useMutation({
    mutationFn: () => removeMachine(machine.id, machine.version),
    onSuccess: () => {
      tell(`${machine.name} removed`);
      void navigate('/machines');
      void client.invalidateQueries({ queryKey: machineKeys.lists });
      void client.invalidateQueries({ queryKey: machineKeys.fleet });
    },
  });
  return (
    <ConfirmDialog
      title={`Remove ${machine.name}?`}
      confirm="Remove machine"
      isDanger
      isReady={typed === machine.name}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <TextField
        id="confirm-name"
        label={`Type ${machine.name} to confirm`}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
    </ConfirmDialog>
  );
}
