import './texts';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { t } from '../i18n/t';

export type MessageView = '' | 'across';

interface Props {
  view: MessageView;
  onChange: (view: MessageView) => void;
}

export function ViewChoice({ view, onChange }: Props) {
  return (
    <ToggleGroup aria-label={t('messageGroups.view')}>
      <ToggleGroupItem
        text={t('messageGroups.each')}
        isSelected={view === ''}
        onChange={() => onChange('')}
      />
      <ToggleGroupItem
        text={t('messageGroups.across')}
        isSelected={view === 'across'}
        onChange={() => onChange('across')}
      />
    </ToggleGroup>
  );
}
