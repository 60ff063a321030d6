import './texts';
import { Button } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { SearchBox } from '../ui/SearchBox';
import { useAhead } from '../ui/useAhead';
import { ageText, STATES, type PendingFilter } from './pendingFilter';

interface Props {
  filter: PendingFilter;
  onChange: (filter: PendingFilter) => void;
}

const NOTHING = { q: '', security: '', state: '', where: '', olderThanDays: '', youngerThanDays: '' };

export function PendingFilters({ filter, onChange }: Props) {
  const change = useAhead(filter, onChange);
  const age = ageText(filter);
  return (
    <div className="su-toolbar" role="search" aria-label={t('packages.pending.filter')}>
      <div className="su-toolbar__grow">
        <SearchBox
          label={t('packages.pending.name')}
          placeholder={t('packages.filter.example', { field: t('packages.pending.name'), example: 'ssl' })}
          value={filter.q}
          onSearch={(q) => change({ q })}
        />
      </div>
      <div className="su-toolbar__grow">
        <SearchBox
          label={t('packages.pending.where')}
          placeholder={t('packages.filter.example', {
            field: t('packages.pending.where'),
            example: 'tag:prod',
          })}
          value={filter.where}
          onSearch={(where) => change({ where })}
        />
      </div>
      <Choice
        id="pending-kind"
        label={t('packages.pending.kind')}
        value={filter.security}
        options={[
          { value: '', label: t('packages.pending.anyKind') },
          { value: 'true', label: t('packages.pending.onlySecurity') },
        ]}
        onChange={(security) => change({ security })}
      />
      <Choice
        id="pending-state"
        label={t('packages.pending.stateLabel')}
        value={filter.state}
        options={[
          { value: '', label: t('packages.pending.anyState') },
          ...STATES.map((state) => ({ value: state, label: t(`packages.pending.state.${state}`) })),
        ]}
        onChange={(state) => change({ state })}
      />
      <Choice
        id="pending-sort"
        label={t('packages.pending.sort')}
        value={filter.sort}
        options={[
          { value: '', label: t('packages.pending.byName') },
          { value: '-machines', label: t('packages.pending.byMachines') },
          { value: '-age', label: t('packages.pending.byAge') },
        ]}
        onChange={(sort) => change({ sort })}
      />
      {age && <span className="su-quiet">{age}</span>}
      {Object.entries(filter).some(([name, value]) => name !== 'sort' && value) && (
        <Button variant="link" isInline onClick={() => change(NOTHING)}>
          {t('ui.clearAll')}
        </Button>
      )}
    </div>
  );
}
