import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { addWindow, changeWindow, type MaintenanceWindow, type NewWindow } from '../api/windows';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Openings } from './Openings';
import { useWindowPreview, windowKeys } from './useWindows';
import { draftOf, emptyDraft, windowOf, type WindowDraft } from './windowDraft';
import { WindowFields } from './WindowFields';

interface Props {
  /** Undefined for a new one. */
  window?: MaintenanceWindow;
  onClose: () => void;
}

export function WindowDialog({ window, onClose }: Props) {
  const [draft, setDraft] = useState(() => (window ? draftOf(window) : emptyDraft()));
  const client = useQueryClient();
  const { tell } = useToasts();
  const wanted = windowOf(draft);
  const preview = useWindowPreview(wanted);
  const save = useMutation({
    mutationFn: (wish: NewWindow) => (window ? changeWindow(window, wish) : addWindow(wish)),
    onSuccess: async ({ name }) => {
      tell(t(window ? 'windows.changed' : 'windows.added', { name }));
      await client.invalidateQueries({ queryKey: windowKeys.all });
      onClose();
    },
  });
  const errorOf = (field: string) => (save.error ? asProblem(save.error).fieldError(field) : undefined);
  const isReady = wanted?.name !== undefined;

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="window-title">
      <ModalHeader
        labelId="window-title"
        title={window ? t('windows.editTitle', { name: window.name }) : t('windows.addTitle')}
      />
      <ModalBody tabIndex={0} aria-label={t('windows.fields')}>
        <Form
          id="window"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted && isReady) save.mutate(wanted);
          }}
        >
          {save.isError && <ProblemAlert error={save.error} />}
          <WindowFields
            draft={draft}
            isNew={!window}
            errorOf={errorOf}
            onChange={(change: Partial<WindowDraft>) => setDraft({ ...draft, ...change })}
          />
          {wanted && preview.isError && <ProblemAlert error={preview.error} />}
          {wanted && preview.data && !preview.isError && (
            <Openings next={preview.data.next} zone={draft.timezone} />
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="window" isDisabled={!isReady || save.isPending} {...busy(save.isPending)}>
          {window ? t('windows.save') : t('windows.add')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
