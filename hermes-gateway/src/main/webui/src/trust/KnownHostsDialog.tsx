import './texts';
import { Button, Form, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { KnownHostsPreview } from './KnownHostsPreview';
import { useKnownHosts } from './useTrust';

/** A file is looked at first: only what was shown is approved. */
export function KnownHostsDialog({ onClose }: { onClose: () => void }) {
  const [content, setContent] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const check = useKnownHosts();
  const approve = useKnownHosts();
  const change = (wanted: string) => {
    setContent(wanted);
    check.reset();
    approve.reset();
  };
  const toApprove = check.data?.keys.filter((key) => key.verdict === 'approved').length ?? 0;
  const error = check.error ? asProblem(check.error).fieldError('content') : undefined;
  const failure = approve.error ?? check.error;
  const shown = approve.data ?? check.data;
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="known-title">
      <ModalHeader labelId="known-title" title={t('trust.known.title')} description={t('trust.known.lead')} />
      <ModalBody>
        <Form
          id="check-known-hosts"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            check.mutate({ content, dryRun: true });
          }}
        >
          {failure && <ProblemAlert error={failure} />}
          <FormField
            id="known-content"
            label={t('trust.known.content')}
            required
            error={error}
            help={t('trust.known.contentHelp')}
          >
            <TextArea
              id="known-content"
              className="su-mono"
              rows={6}
              resizeOrientation="vertical"
              spellCheck={false}
              value={content}
              validated={error ? 'error' : 'default'}
              aria-describedby="known-content-help"
              onChange={(_event, text) => change(text)}
            />
            <input
              ref={file}
              type="file"
              hidden
              aria-label={t('trust.known.file')}
              onChange={(event) => void event.target.files?.[0]?.text().then(change)}
            />
            <Button variant="secondary" size="sm" onClick={() => file.current?.click()}>
              {t('machines.login.chooseFile')}
            </Button>
          </FormField>
        </Form>
        {shown && <KnownHostsPreview result={shown} />}
      </ModalBody>
      <ModalFooter>
        {approve.data ? (
          <Button onClick={onClose}>{t('ui.close')}</Button>
        ) : (
          <>
            <Button
              type="submit"
              form="check-known-hosts"
              variant={toApprove > 0 ? 'secondary' : 'primary'}
              isDisabled={!content.trim() || check.isPending}
              {...busy(check.isPending)}
            >
              {t('trust.known.check')}
            </Button>
            <Button
              isDisabled={toApprove === 0 || approve.isPending}
              {...busy(approve.isPending)}
              onClick={() => approve.mutate({ content, dryRun: false })}
            >
              {t('trust.known.submit', { count: toApprove })}
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
