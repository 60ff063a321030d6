import './texts';
import '../planning/texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { addSchedule, changeSchedule, type Schedule } from '../api/schedules';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { busy } from '../ui/busy';
import { WindowOfSchedule } from '../windows/WindowOfSchedule';
import { RuleFields } from './RuleFields';
import { changeOf, draftOf, emptyDraft, isLength, scheduleOf, type ScheduleDraft } from './scheduleDraft';
import { scheduleKeys } from './scheduleKeys';
import { WhatFields } from './WhatFields';
import { WhenFields } from './WhenFields';

interface Props {
  selector: string;
  /** Undefined for a new one. */
  schedule?: Schedule;
  onClose: () => void;
}

export function ScheduleDialog({ selector, schedule, onClose }: Props) {
  const [draft, setDraft] = useState(() => (schedule ? draftOf(schedule) : emptyDraft(selector)));
  const client = useQueryClient();
  const { tell } = useToasts();
  const add = useMutation({
    mutationFn: () =>
      schedule ? changeSchedule(schedule, changeOf(draft, schedule)) : addSchedule(scheduleOf(draft)),
    onSuccess: async ({ name }) => {
      tell(schedule ? t('planning.changed', { name }) : t('schedules.add.added', { name }));
      await client.invalidateQueries({ queryKey: scheduleKeys.all });
      onClose();
    },
  });
  const set = (change: Partial<ScheduleDraft>) => setDraft({ ...draft, ...change });
  const errorOf = (field: string) => (add.error ? asProblem(add.error).fieldError(field) : undefined);
  const isReady =
    draft.name.trim() &&
    draft.cron.trim() &&
    draft.selector.trim() &&
    [draft.jitter, draft.misfireWithin].every(isLength) &&
    (draft.catchUp !== 'time' || (draft.catchUpWithin.trim() && isLength(draft.catchUpWithin)));

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-schedule-title">
      <ModalHeader
        labelId="add-schedule-title"
        title={schedule ? t('planning.editTitle', { name: schedule.name }) : t('schedules.add.title')}
        description={t('schedules.add.lead')}
      />
      <ModalBody tabIndex={0} aria-label={t('schedules.add.label')}>
        <Form
          id="add-schedule"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) add.mutate();
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <TextField
            id="schedule-name"
            label={t('schedules.name')}
            required
            placeholder={t('schedules.add.namePlaceholder')}
            value={draft.name}
            error={errorOf('name')}
            onChange={(name) => set({ name })}
          />
          <WhenFields draft={draft} errorOf={errorOf} onChange={set} />
          <WindowOfSchedule
            windowId={draft.windowId}
            outsideWindow={draft.outsideWindow}
            errorOf={errorOf}
            onChange={set}
          />
          <WhatFields draft={draft} errorOf={errorOf} onChange={set} />
          <RuleFields draft={draft} errorOf={errorOf} onChange={set} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="add-schedule"
          isDisabled={!isReady || add.isPending}
          {...busy(add.isPending)}
        >
          {schedule ? t('planning.save') : t('schedules.add.button')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
