import { Button, Label, LabelGroup, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '../i18n/t';
import { FilterIcon, ListIcon, ThLargeIcon } from '../ui/icons';
import { Choice } from '../ui/Choice';
import { SearchBox } from '../ui/SearchBox';
import { isFiltered, type MachineFilter } from './machineFilter';
import { isStatus, STATUSES, statusText } from './machineStatus';
import { SelectorBox } from './SelectorBox';
import { useTags } from './useMachines';

const SORTS = [
  { value: 'name', name: 'name' },
  { value: '-name', name: 'nameDown' },
  { value: 'status', name: 'status' },
  { value: '-updates', name: 'updates' },
  { value: '-security', name: 'security' },
  { value: 'lastSeen', name: 'lastSeen' },
] as const;

interface Props {
  filter: MachineFilter;
  onChange: (change: Partial<MachineFilter>) => void;
}

export function MachineToolbar({ filter, onChange }: Props) {
  const [isSelectorOpen, setSelectorOpen] = useState(Boolean(filter.where));
  const tags = useTags();
  const tagOptions = [
    { value: '', label: t('machines.toolbar.anyTag') },
    ...(tags.data?.items ?? []).map((tag) => ({ value: tag.name, label: tag.name })),
  ];
  return (
    <>
      <div className="su-toolbar" role="search" aria-label={t('machines.toolbar.filter')}>
        <div className="su-toolbar__grow">
          <SearchBox
            label={t('machines.toolbar.search')}
            placeholder={t('machines.toolbar.nameOrHost')}
            value={filter.q}
            onSearch={(q) => onChange({ q })}
          />
        </div>
        <Choice
          id="status-filter"
          label={t('machines.toolbar.status')}
          value={filter.status}
          options={[
            { value: '', label: t('machines.toolbar.anyStatus') },
            ...STATUSES.map((value) => ({ value, label: statusText(value) })),
          ]}
          onChange={(status) => onChange({ status })}
        />
        <Choice
          id="tag-filter"
          label={t('machines.toolbar.tag')}
          value={filter.tag}
          options={tagOptions}
          onChange={(tag) => onChange({ tag })}
        />
        <Button
          variant={isSelectorOpen ? 'secondary' : 'tertiary'}
          icon={<FilterIcon />}
          aria-expanded={isSelectorOpen}
          onClick={() => setSelectorOpen(!isSelectorOpen)}
        >
          {t('machines.toolbar.selector')}
        </Button>
        <div className="su-row su-toolbar__end">
          <Choice
            id="sort"
            label={t('machines.toolbar.sortBy')}
            value={filter.sort}
            options={SORTS.map(({ value, name }) => ({ value, label: t(`machines.sort.${name}`) }))}
            onChange={(sort) => onChange({ sort })}
          />
          <ToggleGroup aria-label={t('machines.toolbar.view')}>
            <ToggleGroupItem
              icon={<ThLargeIcon />}
              aria-label={t('machines.toolbar.tiles')}
              isSelected={filter.view === 'tiles'}
              onChange={() => onChange({ view: 'tiles' })}
            />
            <ToggleGroupItem
              icon={<ListIcon />}
              aria-label={t('machines.toolbar.table')}
              isSelected={filter.view === 'table'}
              onChange={() => onChange({ view: 'table' })}
            />
          </ToggleGroup>
        </div>
      </div>
      {isSelectorOpen && <SelectorBox value={filter.where} onApply={(where) => onChange({ where })} />}
      {isFiltered(filter) && <ActiveFilters filter={filter} onChange={onChange} />}
    </>
  );
}

function ActiveFilters({ filter, onChange }: Props) {
  const chips = [
    ['q', filter.q],
    ['need', filter.need && t(`machines.need.${filter.need}`)],
    ['status', isStatus(filter.status) ? statusText(filter.status) : filter.status],
    ['tag', filter.tag],
    ['where', filter.where],
  ] as const;
  const clear = Object.fromEntries(chips.map(([key]) => [key, ''])) as Partial<MachineFilter>;
  return (
    <div className="su-row su-active-filters">
      <LabelGroup aria-label={t('machines.toolbar.active')} numLabels={6}>
        {chips
          .filter(([key]) => filter[key])
          .map(([key, value]) => ({ key, text: t(`machines.chip.${key}`, { value }) }))
          .map(({ key, text }) => (
            <Label
              key={key}
              variant="outline"
              onClose={() => onChange({ [key]: '' })}
              closeBtnAriaLabel={t('machines.toolbar.remove', { filter: text })}
            >
              {text}
            </Label>
          ))}
      </LabelGroup>
      <Button variant="link" isInline onClick={() => onChange(clear)}>
        {t('ui.clearAll')}
      </Button>
    </div>
  );
}
