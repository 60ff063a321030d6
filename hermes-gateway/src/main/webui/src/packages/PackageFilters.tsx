import { Button } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { t } from '../i18n/t';
import { SearchBox } from '../ui/SearchBox';
import type { PackageFilter } from './packageFilter';

interface Props {
  filter: PackageFilter;
  onChange: (filter: PackageFilter) => void;
}

const EXAMPLES = { name: 'libssl3', below: '3.0.15-1~deb12u1', where: 'tag:prod' } as const;
const FIELDS = ['name', 'below', 'where'] as const;

export function PackageFilters({ filter, onChange }: Props) {
  // Whoever fills in one field after the other may be ahead of the address.
  const wanted = useRef(filter);
  const { name, below, where } = filter;
  useEffect(() => {
    wanted.current = { name, below, where };
  }, [name, below, where]);
  const change = (part: Partial<PackageFilter>) => {
    wanted.current = { ...wanted.current, ...part };
    onChange(wanted.current);
  };
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
