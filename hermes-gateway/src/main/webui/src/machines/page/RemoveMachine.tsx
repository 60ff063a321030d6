import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { removeMachine, type Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextField } from '../../ui/TextField';
import { machineKeys } from '../machineKeys';

export function RemoveMachine({ machine }: { machine: Machine }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="su-card">
      <h2>{t('machines.remove.title')}</h2>
      <div className="su-row su-row--apart">
        <p className="su-quiet">{t('machines.remove.about', { name: machine.name })}</p>
        <ScopedButton needs="operate" variant="secondary" isDanger onClick={() => setAsking(true)}>
          {t('machines.remove.button')}
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
      tell(t('machines.remove.removed', { name: machine.name }));
      void navigate('/machines');
      void client.invalidateQueries({ queryKey: machineKeys.lists });
      void client.invalidateQueries({ queryKey: machineKeys.fleet });
    },
  });
  return (
    <ConfirmDialog
      title={t('machines.remove.question', { name: machine.name })}
      confirm={t('machines.remove.button')}
      isDanger
      isReady={typed === machine.name}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <TextField
        id="confirm-name"
        label={t('machines.remove.type', { name: machine.name })}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
    </ConfirmDialog>
  );
}
