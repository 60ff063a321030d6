import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import type { AuditState, MovedRows } from '../api/audit';
import { asProblem } from '../api/problem';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { useArchive } from './useAudit';

interface Props {
  state: AuditState;
  onClose: () => void;
}

const told = ({ rows, first, last }: MovedRows) =>
  rows === 0 ? t('audit.archive.none') : t('audit.archive.would', { count: rows, first, last });

/** First it is told which rows would go; only what was told can be moved. */
export function ArchiveDialog({ state, onClose }: Props) {
  const [day, setDay] = useState('');
  const archive = useArchive();
  const { tell } = useToasts();
  const preview = archive.data?.dryRun ? archive.data : undefined;
  const before = day ? new Date(`${day}T00:00`).toISOString() : '';
  const error = archive.error ? asProblem(archive.error) : undefined;
  const move = () =>
    archive.mutate(
      { before, dryRun: false },
      {
        onSuccess: ({ rows, file }) => {
          tell(t('audit.archive.moved', { count: rows }), file);
          onClose();
        },
      },
    );
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="archive-title">
      <ModalHeader
        labelId="archive-title"
        title={t('audit.archive.title')}
        description={t('audit.archive.lead')}
      />
      <ModalBody>
        <Form
          id="archive"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (before) archive.mutate({ before, dryRun: true });
          }}
        >
          {error && !error.fieldError('before') && <ProblemAlert error={error} />}
          {!state.canArchive && <p>{t('audit.archive.noFolder')}</p>}
          <TextField
            id="archive-before"
            type="date"
            label={t('audit.archive.before')}
            value={day}
            error={error?.fieldError('before')}
            isDisabled={!state.canArchive}
            onChange={(next) => {
              archive.reset();
              setDay(next);
            }}
          />
          {preview && (
            <FormField id="archive-preview" label={t('audit.archive.preview')}>
              <p role="status">
                {told(preview)} {preview.more && t('audit.archive.more')}
              </p>
            </FormField>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        {preview && preview.rows > 0 ? (
          <Button {...busy(archive.isPending)} isDisabled={archive.isPending} onClick={move}>
            {t('audit.archive.move')}
          </Button>
        ) : (
          <Button
            type="submit"
            form="archive"
            isDisabled={!before || archive.isPending}
            {...busy(archive.isPending)}
          >
            {t('audit.archive.tell')}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
