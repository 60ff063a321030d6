import { Button, Modal as BareModal, type ModalProps } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { TimesIcon } from './icons';

interface Props extends Omit<ModalProps, 'onClose' | 'ref'> {
  onClose: () => void;
}

/** The library's own button to close it speaks English only. */
export function Modal({ onClose, children, ...props }: Props) {
  return (
    <BareModal {...props} onEscapePress={onClose}>
      <div className="pf-v6-c-modal-box__close">
        <Button variant="plain" aria-label={t('ui.close')} icon={<TimesIcon />} onClick={onClose} />
      </div>
      {children}
    </BareModal>
  );
}
