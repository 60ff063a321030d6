import './texts';
import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import type { ApiClient } from '../api/access';
import { t } from '../i18n/t';
import { CopyLine } from '../ui/CopyLine';
import { Modal } from '../ui/Modal';

interface Props {
  client: ApiClient;
  onClose: () => void;
}

export function TokenDialog({ client, onClose }: Props) {
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="token-title">
      <ModalHeader
        labelId="token-title"
        title={t('access.clients.newToken', { name: client.label })}
        description={t('access.clients.onlyNow')}
      />
      <ModalBody>
        <CopyLine text={client.token ?? ''} label={t('access.clients.token')} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('access.clients.seenIt')}</Button>
      </ModalFooter>
    </Modal>
  );
}
