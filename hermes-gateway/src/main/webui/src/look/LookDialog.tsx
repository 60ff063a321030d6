import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useChoices, useKeepChoice } from '../app/useChoices';
import { t } from '../i18n/t';
import { MACHINE_TABS } from '../machines/machineTabs';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { Modal } from '../ui/Modal';
import { ZOOMS } from './look';

/** Each choice counts at once, here and in every other browser. */
export function LookDialog({ onClose }: { onClose: () => void }) {
  const choices = useChoices();
  const keep = useKeepChoice();
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="look-title">
      <ModalHeader labelId="look-title" title={t('look.title')} description={t('look.lead')} />
      <ModalBody>
        <Form>
          <FormField id="density" label={t('look.density.label')}>
            <Choice
              id="density"
              label={t('look.density.label')}
              value={choices.density ?? 'comfortable'}
              options={(['comfortable', 'compact'] as const).map((value) => ({
                value,
                label: t(`look.density.${value}`),
              }))}
              onChange={(density) => keep({ density })}
            />
          </FormField>
          <FormField id="zoom" label={t('look.zoom')}>
            <Choice
              id="zoom"
              label={t('look.zoom')}
              value={String(choices.zoom ?? 100)}
              options={ZOOMS.map((value) => ({ value: String(value), label: t('ui.percent', { value }) }))}
              onChange={(zoom) => keep({ zoom: Number(zoom) })}
            />
          </FormField>
          <FormField id="tile-mode" label={t('look.tiles.label')}>
            <Choice
              id="tile-mode"
              label={t('look.tiles.label')}
              value={choices['machines.tileMode'] ?? 'expanded'}
              options={(['expanded', 'compact'] as const).map((value) => ({
                value,
                label: t(`look.tiles.${value}`),
              }))}
              onChange={(mode) => keep({ 'machines.tileMode': mode })}
            />
          </FormField>
          <FormField id="default-tab" label={t('look.tab.label')}>
            <Choice
              id="default-tab"
              label={t('look.tab.label')}
              value={choices['machines.defaultTab'] ?? 'last'}
              options={[
                { value: 'last', label: t('look.tab.last') },
                ...MACHINE_TABS.map(({ key, name }) => ({ value: key, label: t(name) })),
              ]}
              onChange={(tab) => keep({ 'machines.defaultTab': tab })}
            />
          </FormField>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </ModalFooter>
    </Modal>
  );
}
