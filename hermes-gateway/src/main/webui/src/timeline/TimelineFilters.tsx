import './texts';
import { Button } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { wordText } from '../ui/format';
import { SearchBox } from '../ui/SearchBox';
import { useAhead } from '../ui/useAhead';
import { RANGES, type Range, type TimelineFilter } from './timelineFilter';

const TYPES = [
  'job_finished',
  'machine_added',
  'machine_edited',
  'credential_resealed',
  'machine_removed',
  'machine_restored',
  'credential_read',
  'credential_changed',
  'host_key_unknown',
  'host_key_changed',
  'host_key_approved',
  'host_key_rejected',
  'messages_acknowledged',
];
const ACTORS = ['user', 'system', 'schedule', 'hermes'];

interface Props {
  filter: TimelineFilter;
  onChange: (filter: TimelineFilter) => void;
  ofAll?: boolean;
}

export function TimelineFilters({ filter, onChange, ofAll = false }: Props) {
  const change = useAhead(filter, onChange);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <div className="su-toolbar" role="search" aria-label={t('timeline.filter.label')}>
      <div className="su-toolbar__grow">
        <SearchBox
          label={t('timeline.filter.search')}
          placeholder={t('timeline.filter.search')}
          value={filter.q}
          onSearch={(q) => change({ q })}
        />
      </div>
      <Choice
        id="timeline-type"
        label={t('timeline.filter.type')}
        value={filter.type}
        options={[
          { value: '', label: t('timeline.filter.anyType') },
          ...TYPES.map((value) => ({ value, label: wordText('timeline.type', value) })),
        ]}
        onChange={(type) => change({ type })}
      />
      <Choice
        id="timeline-severity"
        label={t('timeline.filter.severity')}
        value={filter.severity}
        options={[
          { value: '', label: t('timeline.filter.anySeverity') },
          { value: 'warning', label: t('timeline.filter.warnings') },
          { value: 'error', label: t('timeline.filter.errors') },
        ]}
        onChange={(severity) => change({ severity })}
      />
      <Choice
        id="timeline-actor"
        label={t('timeline.filter.actor')}
        value={filter.actor}
        options={[
          { value: '', label: t('timeline.filter.anyActor') },
          ...ACTORS.map((value) => ({ value, label: wordText('timeline.actor', value) })),
        ]}
        onChange={(actor) => change({ actor })}
      />
      <Choice
        id="timeline-range"
        label={t('timeline.filter.range')}
        value={filter.range}
        options={[
          { value: '' as Range, label: t('timeline.filter.anyTime') },
          ...(Object.keys(RANGES) as (keyof typeof RANGES)[]).map((value) => ({
            value: value as Range,
            label: t(`timeline.range.${value}`),
          })),
        ]}
        onChange={(range) => change({ range })}
      />
      {ofAll && (
        <div className="su-toolbar__grow">
          <SearchBox
            label={t('timeline.filter.where')}
            placeholder="tag:prod"
            value={filter.where}
            onSearch={(where) => change({ where })}
          />
        </div>
      )}
      {isFiltered && (
        <Button
          variant="link"
          isInline
          onClick={() => change({ type: '', severity: '', actor: '', range: '', q: '', where: '' })}
        >
          {t('ui.clearAll')}
        </Button>
      )}
    </div>
  );
}
