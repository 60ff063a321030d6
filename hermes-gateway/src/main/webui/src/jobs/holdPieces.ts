export type HoldPiece = { text: string } | { jobId: string } | { at: string };

const REFERENCE =
  /\bjob ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b|(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z)/;

/** The reason as a sentence, taken apart where it names a job or a point in time. */
export function holdPieces(reason: string): HoldPiece[] {
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, '')}.`;
  const found = REFERENCE.exec(sentence);
  if (!found) return [{ text: sentence }];
  const [whole, jobId, at] = found;
  return [
    { text: sentence.slice(0, found.index) },
    jobId ? { jobId } : { at: at ?? '' },
    { text: sentence.slice(found.index + whole.length) },
  ];
}
