import { Button, Form, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import type { SavedFilter } from '../../api/preferences';
import { t } from '../../i18n/t';
import { TrashIcon } from '../../ui/icons';
import { Modal } from '../../ui/Modal';
import { TextField } from '../../ui/TextField';
import { MOST_FILTERS, nameTrouble, withFilter, withoutFilter } from './savedFilters';

interface Props {
  filters: readonly SavedFilter[];
  selector: string | null;
  onKeep: (filters: SavedFilter[]) => void;
  onClose: () => void;
}

/** Gives what is shown a name, or forgets one. */
export function FiltersDialog({ filters, selector, onKeep, onClose }: Props) {
  const [name, setName] = useState('');
  const trouble = nameTrouble(name);
  const isFull = filters.length >= MOST_FILTERS && !filters.some((one) => one.name === name.trim());
  const save = () => {
    if (!selector || trouble || isFull) return;
    onKeep(withFilter(filters, { name: name.trim(), where: selector }));
    setName('');
  };
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="filters-title">
      <ModalHeader title={t('machines.list.filters')} labelId="filters-title" />
      <ModalBody>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <p>
            {selector ? t('machines.list.showsNow') : t('machines.list.notSayable')}{' '}
            {selector && <code className="su-mono">{selector}</code>}
          </p>
          <TextField
            id="filter-name"
            label={t('machines.list.filterName')}
            value={name}
            onChange={setName}
            error={
              name && trouble
                ? t('machines.list.nameTooLong')
                : isFull
                  ? t('machines.list.tooMany', { count: MOST_FILTERS })
                  : undefined
            }
          />
          <div>
            <Button type="submit" variant="secondary" isDisabled={!selector || trouble || isFull}>
              {t('machines.list.saveFilter')}
            </Button>
          </div>
        </Form>
        {filters.length > 0 && (
          <ul className="su-plain-list su-filters" aria-label={t('machines.list.filters')}>
            {filters.map((filter) => (
              <li key={filter.name} className="su-row su-row--apart">
                <span>
                  <strong>{filter.name}</strong>{' '}
                  <code className="su-mono su-quiet su-small">{filter.where}</code>
                </span>
                <Button
                  variant="plain"
                  icon={<TrashIcon />}
                  aria-label={t('machines.list.forget', { name: filter.name })}
                  onClick={() => onKeep(withoutFilter(filters, filter.name))}
                />
              </li>
            ))}
          </ul>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </ModalFooter>
    </Modal>
  );
}
