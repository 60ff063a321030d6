import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../../api/problem';
import { t } from '../../i18n/t';
import { busy } from '../../ui/busy';
import { Modal } from '../../ui/Modal';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { emptyImport, importOf, type ImportDraft } from './importDraft';
import { ImportFields } from './ImportFields';
import { ImportPreview } from './ImportPreview';
import { useImport } from './useImport';

/** A list is looked at first: only what was shown is registered. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(emptyImport);
  const check = useImport();
  const register = useImport();
  const change = (wanted: Partial<ImportDraft>) => {
    setDraft({ ...draft, ...wanted });
    check.reset();
    register.reset();
  };
  const preview = check.data;
  const isReady = preview !== undefined && preview.fresh > 0 && (preview.wrong === 0 || draft.skipWrong);
  const failure = register.error ?? check.error;
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="import-title">
      <ModalHeader
        labelId="import-title"
        title={t('machines.import.title')}
        description={t('machines.import.lead')}
      />
      <ModalBody>
        <Form
          id="import-machines"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            check.mutate(importOf(draft, true));
          }}
        >
          {failure && <ProblemAlert error={failure} />}
          <ImportFields
            draft={draft}
            error={check.error ? asProblem(check.error).fieldError('content') : undefined}
            onChange={change}
          />
        </Form>
        {preview && <ImportPreview result={register.data ?? preview} />}
      </ModalBody>
      <ModalFooter>
        {register.data ? (
          <Button onClick={onClose}>{t('ui.close')}</Button>
        ) : (
          <>
            <Button
              type="submit"
              form="import-machines"
              variant={isReady ? 'secondary' : 'primary'}
              isDisabled={!draft.content.trim() || check.isPending}
              {...busy(check.isPending)}
            >
              {t('machines.import.check')}
            </Button>
            <Button
              isDisabled={!isReady || register.isPending}
              {...busy(register.isPending)}
              onClick={() => register.mutate(importOf(draft, false))}
            >
              {t('machines.import.submit', { count: preview?.fresh ?? 0 })}
            </Button>
            <Button variant="link" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
          </>
        )}
      </ModalFooter>
    </Modal>
  );
}
