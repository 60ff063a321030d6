import type { HoldKind } from '../api/jobs';

/** A reason as a sentence, taken apart where it names a job or a point in time. */
export interface HoldPieces {
  before: string;
  jobId?: string | undefined;
  at?: string | undefined;
  after: string;
}

const REFERENCE =
  /\bjob ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b|(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z)/;

export function holdPieces(reason: string): HoldPieces {
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`;
  const found = REFERENCE.exec(sentence);
  if (!found) return { before: sentence, after: '' };
  const [whole, jobId, at] = found;
  return {
    before: sentence.slice(0, found.index),
    jobId,
    at,
    after: sentence.slice(found.index + whole.length),
  };
}

/** Reasons that need no words of the server, because their kind and what they name says it all. */
export function holdName(kind: HoldKind | null | undefined, reason: string) {
  switch (kind) {
    case 'lock':
      return reason.includes(' behind ') ? 'behind' : 'lock';
    case 'step':
    case 'starts_at':
    case 'machine_offline':
      return kind;
    default:
      return undefined;
  }
}
