import type { Fact } from '../../api/machines';
import { wordText } from '../../ui/format';

/** A value of a fact as people read it. */
export const factText = (fact: Fact, value: string) =>
  fact === 'kind' ? wordText('machines.kind', value) : value;
