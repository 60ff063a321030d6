import { Button } from '@patternfly/react-core';
import { t } from '../../i18n/t';
import { plural } from '../../ui/format';
import { AngleDownIcon, AngleRightIcon } from '../../ui/icons';
import { facetText } from './facetText';
import { UNTAGGED, type Group, type Grouping } from './groups';

interface Props {
  grouping: Exclude<Grouping, 'none'>;
  group: Group;
  isOpen: boolean;
  onToggle: () => void;
}

export function GroupHead({ grouping, group, isOpen, onToggle }: Props) {
  const value = group.value ?? '';
  return (
    <Button
      variant="plain"
      className="su-group-head"
      aria-expanded={isOpen}
      icon={isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
      onClick={onToggle}
    >
      <strong>{value === UNTAGGED ? t('machines.list.untagged') : facetText(grouping, value)}</strong>{' '}
      <span className="su-quiet">{plural(group.count ?? 0, 'machine')}</span>
    </Button>
  );
}
