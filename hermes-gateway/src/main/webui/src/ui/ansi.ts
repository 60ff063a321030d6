import Anser from 'anser';

/** A piece of text with the look that a terminal would give it, as names of classes. */
export interface AnsiPart {
  text: string;
  classes: string;
}

const ESCAPE = '\u001b';
// What moves the cursor, clears lines or names windows means nothing here.
// eslint-disable-next-line no-control-regex
const NO_COLOUR = /\u001b\[[0-9;?]*[ -/]*[@-ln-~]|\u001b\][^\u0007]*\u0007|\u001b[^[\]]/g;

export function ansiParts(text: string): AnsiPart[] {
  if (!text.includes(ESCAPE)) return [{ text, classes: '' }];
  return Anser.ansiToJson(text.replace(NO_COLOUR, ''), { use_classes: true, remove_empty: true }).map(
    ({ content, fg, bg, decorations }) => ({
      text: content,
      classes: [fg, bg && `${bg}-bg`, ...decorations.map((one) => `ansi-${one}`)].filter(Boolean).join(' '),
    }),
  );
}

/** The words alone. */
export const withoutAnsi = (text: string): string =>
  text.includes(ESCAPE) ? Anser.ansiToText(text.replace(NO_COLOUR, '')) : text;
