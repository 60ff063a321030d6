import { Button } from '@patternfly/react-core';
import { t } from '../../i18n/t';
import { Choice } from '../../ui/Choice';
import { plural } from '../../ui/format';
import { ChartBarIcon } from '../../ui/icons';
import type { MachineFilter } from '../machineFilter';
import { ColumnMenu } from './ColumnMenu';
import { FilterMenu } from './FilterMenu';
import { GROUPINGS } from './groups';
import type { ListChoices } from './useListChoices';

interface Props {
  total: number | undefined;
  filter: MachineFilter;
  selector: string | null;
  choices: ListChoices;
  isCounting: boolean;
  onCounting: (isCounting: boolean) => void;
  onChange: (change: Partial<MachineFilter>) => void;
}

/** How the list is looked at: how many there are, in which groups, with which columns. */
export function ListToolbar({ total, filter, selector, choices, isCounting, onCounting, onChange }: Props) {
  return (
    <div className="su-toolbar" role="group" aria-label={t('machines.toolbar.view')}>
      <span className="su-quiet su-numbers" role="status">
        {total !== undefined && plural(total, 'machine')}
      </span>
      <Button
        variant={isCounting ? 'secondary' : 'tertiary'}
        icon={<ChartBarIcon />}
        aria-expanded={isCounting}
        onClick={() => onCounting(!isCounting)}
      >
        {t('machines.list.counts')}
      </Button>
      <FilterMenu
        selector={selector}
        onApply={(where) => onChange({ where, q: '', need: '', status: '', tag: '' })}
      />
      <div className="su-row su-toolbar__end">
        <Choice
          id="group"
          label={t('machines.list.groupBy')}
          value={filter.group}
          options={GROUPINGS.map((value) => ({ value, label: t(`machines.list.grouping.${value}`) }))}
          onChange={(group) => onChange({ group })}
        />
        {filter.view === 'table' && (
          <ColumnMenu
            shown={choices.columns}
            isCompact={choices.isCompact}
            onColumns={(columns) => choices.keep({ 'machines.columns': columns })}
            onCompact={(isCompact) => choices.keep({ density: isCompact ? 'compact' : 'comfortable' })}
          />
        )}
      </div>
    </div>
  );
}
