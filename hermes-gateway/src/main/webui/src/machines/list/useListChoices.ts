import { useMemo } from 'react';
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
  const chosen = choices['machines.columns'];
  /* The same ones as long as nobody chooses others: rows are drawn again when they change. */
  const columns = useMemo(() => shownColumns(chosen), [chosen]);
  return {
    view: choices['machines.view'],
    group: groupingOf(choices['machines.groupBy']),
    columns,
    isCompact: choices.density === 'compact',
    keep,
  };
}
