import { Divider, MenuToggle, Select, SelectGroup, SelectList, SelectOption } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../i18n/t';
import { ColumnsIcon } from '../../ui/icons';
import { COLUMNS, withColumn, type Column } from './columns';

const ColumnOrderDialog = lazy(async () => ({
  default: (await import('./ColumnOrderDialog')).ColumnOrderDialog,
}));

interface Props {
  shown: readonly Column[];
  isCompact: boolean;
  onColumns: (columns: Column[]) => void;
  onCompact: (isCompact: boolean) => void;
}

const COMPACT = 'compact';
const ORDER = 'order';

type Item = Column | typeof COMPACT | typeof ORDER;

/** Which columns the table has, in which order, and how tall its rows are. */
export function ColumnMenu({ shown, isCompact, onColumns, onCompact }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isOrdering, setOrdering] = useState(false);
  const choose = (value: Item) => {
    if (value === ORDER) {
      setOpen(false);
      setOrdering(true);
    } else if (value === COMPACT) onCompact(!isCompact);
    else onColumns(withColumn(shown, value, !shown.includes(value)));
  };
  return (
    <>
      <Select
        role="menu"
        isOpen={isOpen}
        onOpenChange={setOpen}
        onSelect={(_event, value) => choose(value as Item)}
        maxMenuHeight="24rem"
        isScrollable
        toggle={(ref) => (
          <MenuToggle ref={ref} icon={<ColumnsIcon />} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('machines.list.columns')}
          </MenuToggle>
        )}
      >
        <SelectGroup label={t('machines.list.columns')}>
          <SelectList>
            {COLUMNS.map((column) => (
              <SelectOption key={column} hasCheckbox value={column} isSelected={shown.includes(column)}>
                {t(`machines.list.column.${column}`)}
              </SelectOption>
            ))}
          </SelectList>
        </SelectGroup>
        <Divider />
        <SelectList>
          <SelectOption value={ORDER}>{t('machines.list.order')}</SelectOption>
          <SelectOption hasCheckbox value={COMPACT} isSelected={isCompact}>
            {t('machines.list.compact')}
          </SelectOption>
        </SelectList>
      </Select>
      {isOrdering && (
        <Suspense>
          <ColumnOrderDialog shown={shown} onColumns={onColumns} onClose={() => setOrdering(false)} />
        </Suspense>
      )}
    </>
  );
}
