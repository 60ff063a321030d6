import type { MachineQuery } from '../api/machines';

const MOST = 8;

/** Without case and accents, as people type. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word that was typed is in the text. */
export function matches(typed: string, text: string): boolean {
  const whole = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** What has the signs of a selector is one; all else is looked for in names. */
export const machineQueryOf = (typed: string): MachineQuery =>
  /[:<>=*]/.test(typed) ? { where: typed, limit: MOST } : { q: typed, sort: 'name', limit: MOST };
