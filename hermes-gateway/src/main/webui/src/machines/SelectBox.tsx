import '@patternfly/react-styles/css/components/Check/check.css';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';

interface Props {
  machine: Machine;
  /** Tells it from the same machine in another group. */
  group: string;
  isSelected: boolean;
  onSelect: (machine: Machine, isSelected: boolean) => void;
}

/** Looks like the library's, which makes names and more for each. */
export function SelectBox({ machine, group, isSelected, onSelect }: Props) {
  return (
    <div className="pf-v6-c-check pf-m-standalone">
      <input
        type="checkbox"
        className="pf-v6-c-check__input"
        id={`select-${group}${machine.id}`}
        aria-label={t('machines.table.select', { name: machine.name })}
        checked={isSelected}
        onChange={(event) => onSelect(machine, event.target.checked)}
      />
    </div>
  );
}
