import './texts';
import { Button } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { SearchBox } from '../ui/SearchBox';
import { useAhead } from '../ui/useAhead';
import type { PackageFilter } from './packageFilter';

interface Props {
  filter: PackageFilter;
  onChange: (filter: PackageFilter) => void;
}

const EXAMPLES = { name: 'libssl3', below: '3.0.15-1~deb12u1', where: 'tag:prod' } as const;
const FIELDS = ['name', 'below', 'where'] as const;

export function PackageFilters({ filter, onChange }: Props) {
  const change = useAhead(filter, onChange);
  return (
    <div className="su-toolbar" role="search" aria-label={t('packages.filter.label')}>
      {FIELDS.map((field) => (
        <div key={field} className="su-toolbar__grow">
          <SearchBox
            label={t(`packages.filter.${field}`)}
            placeholder={t('packages.filter.example', {
              field: t(`packages.filter.${field}`),
              example: EXAMPLES[field],
            })}
            value={filter[field]}
            onSearch={(value) => change({ [field]: value })}
          />
        </div>
      ))}
      {Object.values(filter).some(Boolean) && (
        <Button variant="link" isInline onClick={() => change({ name: '', below: '', where: '' })}>
          {t('ui.clearAll')}
        </Button>
      )}
    </div>
  );
}
