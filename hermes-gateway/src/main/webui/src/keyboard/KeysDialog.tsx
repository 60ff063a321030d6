import './keyboard.css';
import { ModalBody, ModalHeader, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '../i18n/t';
import { Modal } from '../ui/Modal';
import { hasSingleKeys, keepSingleKeys, PLACE_KEYS } from './keys';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [isOn, setOn] = useState(hasSingleKeys);
  const rows = [
    { keys: [t('keyboard.ctrl'), 'K'], joined: '+', does: t('keyboard.palette') },
    { keys: ['/'], joined: '', does: t('keyboard.search') },
    ...PLACE_KEYS.map(([key, place]) => ({
      keys: ['g', key],
      joined: t('keyboard.then'),
      does: t('keyboard.goTo', { place: t(`app.place.${place}`) }),
    })),
    { keys: ['?'], joined: '', does: t('keyboard.help') },
  ];
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="keys-title">
      <ModalHeader labelId="keys-title" title={t('keyboard.title')} description={t('keyboard.lead')} />
      <ModalBody tabIndex={0} aria-label={t('keyboard.keys')}>
        <div className="su-stack">
          <dl className="su-keys">
            {rows.map(({ keys: [first, second], joined, does }) => (
              <div key={does}>
                <dt>
                  <kbd>{first}</kbd>
                  {second && (
                    <>
                      {' '}
                      {joined} <kbd>{second}</kbd>
                    </>
                  )}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Switch
            id="single-keys"
            label={t('keyboard.single')}
            isChecked={isOn}
            onChange={(_event, checked) => {
              keepSingleKeys(checked);
              setOn(checked);
            }}
          />
        </div>
      </ModalBody>
    </Modal>
  );
}
