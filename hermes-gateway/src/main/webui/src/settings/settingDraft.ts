import type { Setting, SettingValue } from '../api/settings';

/** As it stands in a field. */
export const textOf = (value: SettingValue | undefined): string =>
  Array.isArray(value) ? value.join('\n') : value === null || value === undefined ? '' : String(value);

/** What was typed, or undefined when it is no value of this kind. */
export function valueOf(type: Setting['type'], text: string): SettingValue | undefined {
  if (type === 'networks') return text.split(/[\s,]+/).filter(Boolean);
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

export const isSame = (type: Setting['type'], text: string, value: SettingValue | undefined) =>
  textOf(valueOf(type, text)) === textOf(value);
