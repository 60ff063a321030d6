import { wordText } from '../ui/format';

/** Headlines for the failures people meet most; the sentence and the remedy come from the server. */
export const errorTitle = (kind: string) => wordText('jobs.errorTitle', kind);
