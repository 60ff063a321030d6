import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { busy } from './busy';
import { Modal } from './Modal';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  title: string;
  confirm: string;
  isDanger?: boolean;
  isReady?: boolean;
  isBusy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function ConfirmDialog({ title, confirm, isDanger, isReady = true, isBusy, error, ...rest }: Props) {
  return (
    <Modal isOpen variant="small" onClose={rest.onClose} aria-labelledby="confirm-title">
      <ModalHeader
        title={title}
        labelId="confirm-title"
        titleIconVariant={isDanger ? 'warning' : undefined}
      />
      <ModalBody>
        {rest.children}
        {Boolean(error) && <ProblemAlert error={error} />}
      </ModalBody>
      <ModalFooter>
        <Button
          variant={isDanger ? 'danger' : 'primary'}
          isDisabled={!isReady || isBusy}
          {...busy(isBusy)}
          onClick={rest.onConfirm}
        >
          {confirm}
        </Button>
        <Button variant="link" onClick={rest.onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
