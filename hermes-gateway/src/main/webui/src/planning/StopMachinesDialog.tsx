import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { stopMachines } from '../api/stops';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { SelectorField } from '../machines/SelectorField';
import { queueKeys } from '../queue/queueKeys';
import { asProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import { stopsKey } from './stopsKey';
import { TextInput } from '@patternfly/react-core';

export function StopMachinesDialog({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const client = useQueryClient();
  const { tell } = useToasts();
  const stop = useMutation({
    mutationFn: () =>
      stopMachines({
        on: on.trim(),
        reason: reason.trim(),
        ...(until && { until: new Date(until).toISOString() }),
      }),
    onSuccess: async () => {
      tell(t('planning.stop.done', { on: on.trim() }));
      onClose();
      await Promise.all([stopsKey, queueKeys.all].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  const errorOf = (field: string) => (stop.error ? asProblem(stop.error).fieldError(field) : undefined);
  return (
    <ConfirmDialog
      title={t('planning.stop.title')}
      confirm={t('planning.stop.confirm')}
      isDanger
      isReady={Boolean(on.trim() && reason.trim())}
      isBusy={stop.isPending}
      error={stop.error}
      onConfirm={() => stop.mutate()}
      onClose={onClose}
    >
      <div className="su-stack">
        <p>{t('planning.stop.lead')}</p>
        <SelectorField
          id="stop-on"
          read={t('machines.selector.readAtRun')}
          value={on}
          error={errorOf('on')}
          onChange={setOn}
        />
        <TextField
          id="stop-why"
          label={t('planning.stop.reason')}
          help={t('planning.stop.reasonHelp')}
          required
          autoComplete="off"
          value={reason}
          error={errorOf('reason')}
          onChange={setReason}
        />
        <FormField
          id="stop-until"
          label={t('planning.stop.until')}
          help={t('planning.stop.untilHelp')}
          error={errorOf('until')}
        >
          <TextInput
            id="stop-until"
            type="datetime-local"
            value={until}
            aria-describedby="stop-until-help"
            onChange={(_event, text) => setUntil(text)}
          />
        </FormField>
      </div>
    </ConfirmDialog>
  );
}
