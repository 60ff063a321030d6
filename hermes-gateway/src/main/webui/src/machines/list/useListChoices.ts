import type { Choices } from '../../api/preferences';
import { useChoices, useKeepChoice } from '../../app/useChoices';
import type { View } from '../machineFilter';
import { shownColumns, type Column } from './columns';
import { groupingOf, type Grouping } from './groups';

export interface ListChoices {
  view: View | undefined;
  group: Grouping | undefined;
  columns: readonly Column[];
  isCompact: boolean;
  keep: (choice: Choices) => void;
}

/** How whoever is signed in likes the list, in each browser the same. */
export function useListChoices(): ListChoices {
  const choices = useChoices();
  const keep = useKeepChoice();
  return {
    view: choices['machines.view'],
    group: groupingOf(choices['machines.groupBy']),
    columns: shownColumns(choices['machines.columns']),
    isCompact: choices.density === 'compact',
    keep,
  };
}
