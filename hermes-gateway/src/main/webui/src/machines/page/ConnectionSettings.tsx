import { Button, Form, Switch } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { editMachine, type Machine } from '../../api/machines';
import { asProblem } from '../../api/problem';
import { ScopedButton } from '../../app/ScopedButton';
import { useToasts } from '../../app/Toasts';
import { t } from '../../i18n/t';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { busy } from '../../ui/busy';
import { ConnectionFields } from '../ConnectionFields';
import { connectionOf, draftOf, missingInConnection } from '../connectionDraft';
import { machineKeys } from '../machineKeys';

export function ConnectionSettings({ machine }: { machine: Machine }) {
  const [draft, setDraft] = useState(() => draftOf(machine));
  const [isDisabled, setDisabled] = useState(machine.disabled);
  const client = useQueryClient();
  const { tell } = useToasts();
  const save = useMutation({
    mutationFn: () =>
      editMachine(machine.id, machine.version, { ...connectionOf(draft), disabled: isDisabled }),
    onSuccess: async (saved) => {
      tell(t('machines.settings.saved', { name: saved.name }));
      await client.invalidateQueries({ queryKey: ['machines'] });
    },
  });
  const missing = missingInConnection(draft);
  const errorOf = (field: string) =>
    missing[field] ?? (save.error ? asProblem(save.error).fieldError(field) : undefined);
  const isEdited =
    JSON.stringify(draft) !== JSON.stringify(draftOf(machine)) || isDisabled !== machine.disabled;

  return (
    <section className="su-card">
      <h2>{t('machines.settings.connection')}</h2>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.isError && (
          <ProblemAlert
            error={save.error}
            onRetry={() => void client.invalidateQueries({ queryKey: machineKeys.one(machine.id) })}
          />
        )}
        <ConnectionFields draft={draft} errorOf={errorOf} onChange={setDraft} />
        <Switch
          id="machine-enabled"
          label={t('machines.settings.enabled')}
          isChecked={!isDisabled}
          onChange={(_event, checked) => setDisabled(!checked)}
        />
        <div className="su-row">
          <ScopedButton
            needs="edit"
            type="submit"
            isDisabled={!isEdited || Object.keys(missing).length > 0 || save.isPending}
            {...busy(save.isPending)}
          >
            {t('machines.settings.save')}
          </ScopedButton>
          {isEdited && (
            <Button
              variant="link"
              onClick={() => {
                setDraft(draftOf(machine));
                setDisabled(machine.disabled);
              }}
            >
              {t('machines.settings.undo')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
