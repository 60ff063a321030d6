import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useToasts } from '../../app/Toasts';
import { useChoices, useKeepChoice } from '../../app/useChoices';
import { t } from '../../i18n/t';
import { BookmarkIcon } from '../../ui/icons';

const FiltersDialog = lazy(async () => ({ default: (await import('./FiltersDialog')).FiltersDialog }));

interface Props {
  /** What is shown now; null when it cannot be said as one selector. */
  selector: string | null;
  onApply: (where: string) => void;
}

/** The filters that somebody has given names to. */
export function FilterMenu({ selector, onApply }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const filters = useChoices()['machines.filters'] ?? [];
  const keep = useKeepChoice();
  const toasts = useToasts();
  return (
    <>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        isScrollable
        toggle={(ref) => (
          <MenuToggle ref={ref} icon={<BookmarkIcon />} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('machines.list.filters')}
          </MenuToggle>
        )}
      >
        <DropdownList>
          {filters.map(({ name, where }) => (
            <DropdownItem key={name} description={where} onClick={() => onApply(where)}>
              {name}
            </DropdownItem>
          ))}
          {filters.length > 0 && <Divider component="li" />}
          <DropdownItem onClick={() => setEditing(true)}>{t('machines.list.editFilters')}</DropdownItem>
        </DropdownList>
      </Dropdown>
      {isEditing && (
        <Suspense>
          <FiltersDialog
            filters={filters}
            selector={selector}
            onKeep={(changed) => keep({ 'machines.filters': changed }, toasts.fail)}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
