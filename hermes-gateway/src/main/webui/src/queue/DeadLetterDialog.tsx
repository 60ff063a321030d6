import './texts';
import { Button, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import type { DeadLetter } from '../api/deadLetters';
import { t } from '../i18n/t';
import { FactList } from '../ui/FactList';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { busy } from '../ui/busy';
import { dateTime } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { mendedOf, notJson } from './mended';
import { useDiscard, useRedrive } from './useDeadLetters';

interface Props {
  letter: DeadLetter;
  onClose: () => void;
}

export function DeadLetterDialog({ letter, onClose }: Props) {
  const [payload, setPayload] = useState(letter.payload);
  const redrive = useRedrive(letter.id);
  const discard = useDiscard(letter.id);
  const mistake = notJson(payload);
  const isBusy = redrive.isPending || discard.isPending;
  const error = redrive.error ?? discard.error;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="letter-title">
      <ModalHeader
        labelId="letter-title"
        title={t('queue.letters.one')}
        description={t('queue.letters.oneLead')}
      />
      <ModalBody tabIndex={0} aria-label={t('queue.letters.message')}>
        <div className="su-stack">
          {error != null && <ProblemAlert error={error} />}
          <FactList
            facts={[
              [t('queue.letters.topic'), <code key="topic">{letter.topic}</code>],
              [t('queue.letters.key'), letter.key && <code key="key">{letter.key}</code>],
              [t('queue.letters.failed'), dateTime(letter.failedAt)],
            ]}
          />
          <section aria-label={t('queue.letters.cause')}>
            <strong>{t('queue.letters.cause')}</strong>
            <pre className="su-error-lines">{letter.cause}</pre>
          </section>
          <FormField id="letter-payload" label={t('queue.letters.message')} error={mistake}>
            <TextArea
              id="letter-payload"
              className="su-mono"
              rows={12}
              resizeOrientation="vertical"
              spellCheck={false}
              value={payload}
              validated={mistake ? 'error' : 'default'}
              aria-describedby={mistake ? 'letter-payload-help' : undefined}
              onChange={(_event, text) => setPayload(text)}
            />
          </FormField>
        </div>
      </ModalBody>
      <ModalFooter>
        <Button
          isDisabled={mistake !== undefined || isBusy}
          {...busy(redrive.isPending)}
          onClick={() => {
            discard.reset();
            redrive.mutate(mendedOf(letter, payload), { onSuccess: onClose });
          }}
        >
          {t('queue.letters.sendAgain')}
        </Button>
        <Button
          variant="danger"
          isDisabled={isBusy}
          {...busy(discard.isPending)}
          onClick={() => {
            redrive.reset();
            discard.mutate(undefined, { onSuccess: onClose });
          }}
        >
          {t('queue.letters.discard')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
