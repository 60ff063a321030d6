import type { Finished } from '../api/queue';

/** How jobs came to their end, in words; empty when none did. */
export const endedText = ({ ok, warning, error, cancelled }: Finished): string =>
  [
    ok > 0 && `${ok.toLocaleString('en')} done`,
    warning > 0 && `${warning.toLocaleString('en')} with a warning`,
    error > 0 && `${error.toLocaleString('en')} failed`,
    cancelled > 0 && `${cancelled.toLocaleString('en')} cancelled`,
  ]
    .filter(Boolean)
    .join(', ');

export const endedSum = ({ ok, warning, error, cancelled }: Finished): number =>
  ok + warning + error + cancelled;
