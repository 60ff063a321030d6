import '../timeline/texts';
import './texts';
import { Button } from '@patternfly/react-core';
import type { MessageQuery } from '../api/messages';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { SearchBox } from '../ui/SearchBox';
import { useAhead } from '../ui/useAhead';
import { CATEGORIES, type MessageFilter } from './messageFilter';
import { useMessageCounts } from './useMessages';

interface Props {
  filter: MessageFilter;
  query: MessageQuery;
  onChange: (filter: MessageFilter) => void;
}

export function MessageFilters({ filter, query, onChange }: Props) {
  const change = useAhead(filter, onChange);
  const counts = useMessageCounts(query).data?.items ?? [];
  const countOf = (category: string) =>
    counts.filter((one) => one.category === category).reduce((sum, one) => sum + one.messages, 0);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <div className="su-toolbar" role="search" aria-label={t('messages.filter.label')}>
      <div className="su-toolbar__grow">
        <SearchBox
          label={t('messages.filter.search')}
          placeholder={t('messages.filter.search')}
          value={filter.q}
          onSearch={(q) => change({ q })}
        />
      </div>
      <Choice
        id="message-category"
        label={t('messages.filter.category')}
        value={filter.category}
        options={[
          { value: '', label: t('messages.filter.anyCategory') },
          ...CATEGORIES.map((value) => ({
            value,
            label: t('messages.filter.counted', {
              name: t(`messages.category.${value}`),
              count: countOf(value),
            }),
          })),
        ]}
        onChange={(category) => change({ category })}
      />
      <Choice
        id="message-severity"
        label={t('messages.filter.severity')}
        value={filter.severity}
        options={[
          { value: '', label: t('messages.filter.anySeverity') },
          { value: 'warning', label: t('messages.filter.warnings') },
          { value: 'error', label: t('messages.filter.errors') },
        ]}
        onChange={(severity) => change({ severity })}
      />
      <Choice
        id="message-acknowledged"
        label={t('messages.filter.read')}
        value={filter.acknowledged}
        options={[
          { value: '', label: t('messages.filter.unread') },
          { value: 'yes', label: t('messages.filter.acknowledged') },
          { value: 'all', label: t('messages.filter.all') },
        ]}
        onChange={(acknowledged) => change({ acknowledged })}
      />
      {!query.machineId && (
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
          onClick={() => change({ category: '', severity: '', acknowledged: '', q: '', where: '', key: '' })}
        >
          {t('ui.clearAll')}
        </Button>
      )}
    </div>
  );
}
