import { useChoices, useKeepChoice } from '../app/useChoices';
import { USUAL_TAIL } from './logLines';

/** How many of the last lines of a log somebody likes to see, in each browser the same. */
export function useLogTail(): [tail: number, keep: (tail: number) => void] {
  const tail = useChoices()['jobs.logTail'] ?? USUAL_TAIL;
  const keep = useKeepChoice();
  return [tail, (chosen) => keep({ 'jobs.logTail': chosen })];
}
