import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TextField } from '../ui/TextField';
import { useAddSigner } from './useTrust';

export function SignerDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState({ name: '', tag: '', publicKey: '' });
  const add = useAddSigner();
  const change = (wanted: Partial<typeof draft>) => setDraft({ ...draft, ...wanted });
  const errorOf = (field: string) => (add.error ? asProblem(add.error).fieldError(field) : undefined);
  // It must not leave this browser.
  const isPrivate = draft.publicKey.includes('PRIVATE KEY');
  const keyError = isPrivate ? t('trust.signers.isPrivate') : errorOf('publicKey');
  const isReady = draft.name.trim() !== '' && draft.publicKey.trim() !== '' && !isPrivate;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="signer-title">
      <ModalHeader
        labelId="signer-title"
        title={t('trust.signers.add')}
        description={t('trust.signers.addLead')}
      />
      <ModalBody>
        <Form
          id="add-signer"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const { name, tag, publicKey } = draft;
            if (isReady)
              add.mutate(
                { name: name.trim(), tag: tag.trim() || undefined, publicKey: publicKey.trim() },
                { onSuccess: onClose },
              );
          }}
        >
          {add.isError && <ProblemAlert error={add.error} />}
          <TextField
            id="signer-name"
            label={t('trust.name')}
            required
            error={errorOf('name')}
            value={draft.name}
            onChange={(name) => change({ name })}
          />
          <FormField
            id="signer-key"
            label={t('trust.signers.key')}
            required
            error={keyError}
            help={t('trust.signers.keyHelp')}
          >
            <TextArea
              id="signer-key"
              className="su-mono"
              rows={3}
              resizeOrientation="vertical"
              spellCheck={false}
              value={draft.publicKey}
              validated={keyError ? 'error' : 'default'}
              aria-describedby="signer-key-help"
              onChange={(_event, publicKey) => change({ publicKey })}
            />
          </FormField>
          <TextField
            id="signer-tag"
            label={t('trust.tagField')}
            help={t('trust.tagHelp')}
            error={errorOf('tag')}
            value={draft.tag}
            onChange={(tag) => change({ tag })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="add-signer"
          isDisabled={!isReady || add.isPending}
          {...busy(add.isPending)}
        >
          {t('trust.signers.submit')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
