import type { Finished } from '../api/queue';
import { t } from '../i18n/t';

const ENDS = ['ok', 'warning', 'error', 'cancelled'] as const;

/** How jobs came to their end, in words; empty when none did. */
export const endedText = (finished: Finished): string =>
  ENDS.filter((end) => finished[end] > 0)
    .map((end) => t(`jobs.ended.${end}`, { count: finished[end] }))
    .join(', ');

export const endedSum = ({ ok, warning, error, cancelled }: Finished): number =>
  ok + warning + error + cancelled;
