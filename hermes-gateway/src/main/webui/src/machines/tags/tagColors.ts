/** Colours with a name, far enough apart from each other on light and on dark. */
export const TAG_COLORS = {
  red: '#d1322a',
  orange: '#ec7a08',
  yellow: '#dca614',
  green: '#3e8635',
  teal: '#009596',
  blue: '#2b9af3',
  purple: '#876fd4',
  grey: '#8a8d90',
} as const;

export type TagColorName = keyof typeof TAG_COLORS;

export const COLOR_NAMES = Object.keys(TAG_COLORS) as TagColorName[];

/** `#1F6FEB` and `1f6feb` are one colour; empty is none. */
export function colorOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (!text) return '';
  const color = text.startsWith('#') ? text : `#${text}`;
  return /^#[0-9a-f]{6}$/.test(color) ? color : null;
}

export const nameOfColor = (color: string): TagColorName | undefined =>
  COLOR_NAMES.find((name) => TAG_COLORS[name] === color.toLowerCase());
