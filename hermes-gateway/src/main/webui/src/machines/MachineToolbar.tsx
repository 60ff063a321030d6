import { Button, Label, LabelGroup, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import { sentenceCase } from '../ui/format';
import { FilterIcon, ListIcon, ThLargeIcon } from '../ui/icons';
import { Choice } from '../ui/Choice';
import { SearchBox } from '../ui/SearchBox';
import { isFiltered, type MachineFilter } from './machineFilter';
import { STATUS } from './machineStatus';
import { SelectorBox } from './SelectorBox';
import { useTags } from './useMachines';

const SORTS = [
  { value: 'name', label: 'Name A–Z' },
  { value: '-name', label: 'Name Z–A' },
  { value: 'status', label: 'Status' },
  { value: '-updates', label: 'Most updates' },
  { value: '-security', label: 'Most security updates' },
  { value: 'lastSeen', label: 'Last seen' },
];

const STATUSES = [
  { value: '', label: 'Any status' },
  ...Object.entries(STATUS).map(([value, { label }]) => ({ value, label })),
];

interface Props {
  filter: MachineFilter;
  onChange: (change: Partial<MachineFilter>) => void;
}

export function MachineToolbar({ filter, onChange }: Props) {
  const [isSelectorOpen, setSelectorOpen] = useState(Boolean(filter.where));
  const tags = useTags();
  const tagOptions = [
    { value: '', label: 'Any tag' },
    ...(tags.data?.items ?? []).map((tag) => ({ value: tag.name, label: tag.name })),
  ];
  return (
    <>
      <div className="su-toolbar" role="search" aria-label="Filter machines">
        <div className="su-toolbar__grow">
          <SearchBox
            label="Search machines"
            placeholder="Name or host"
            value={filter.q}
            onSearch={(q) => onChange({ q })}
          />
        </div>
        <Choice
          id="status-filter"
          label="Status"
          value={filter.status}
          options={STATUSES}
          onChange={(status) => onChange({ status })}
        />
        <Choice
          id="tag-filter"
          label="Tag"
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
          Selector
        </Button>
        <div className="su-row su-toolbar__end">
          <Choice
            id="sort"
            label="Sort by"
            value={filter.sort}
            options={SORTS}
            onChange={(sort) => onChange({ sort })}
          />
          <ToggleGroup aria-label="View">
            <ToggleGroupItem
              icon={<ThLargeIcon />}
              aria-label="Tiles"
              isSelected={filter.view === 'tiles'}
              onChange={() => onChange({ view: 'tiles' })}
            />
            <ToggleGroupItem
              icon={<ListIcon />}
              aria-label="Table"
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
    ['q', `Text: ${filter.q}`],
    ['need', `Needs: ${sentenceCase(filter.need)}`],
    ['status', `Status: ${sentenceCase(filter.status)}`],
    ['tag', `Tag: ${filter.tag}`],
    ['where', `Selector: ${filter.where}`],
  ] as const;
  const clear = Object.fromEntries(chips.map(([key]) => [key, ''])) as Partial<MachineFilter>;
  return (
    <div className="su-row su-active-filters">
      <LabelGroup aria-label="Active filters" numLabels={6}>
        {chips
          .filter(([key]) => filter[key])
          .map(([key, text]) => (
            <Label
              key={key}
              variant="outline"
              onClose={() => onChange({ [key]: '' })}
              closeBtnAriaLabel={`Remove filter ${text}`}
            >
              {text}
            </Label>
          ))}
      </LabelGroup>
      <Button variant="link" isInline onClick={() => onChange(clear)}>
        Clear all
      </Button>
    </div>
  );
}
