import type { Facet, FacetCount } from '../../api/machines';
import { quoted } from '../quoted';

/** What can be counted and clicked, in this order. */
export const FACETS: readonly Facet[] = [
  'status',
  'updates',
  'os',
  'codename',
  'kind',
  'arch',
  'hostkey',
  'reboot',
  'needs',
  'tag',
];

const UPDATES: Record<string, string> = {
  security: 'security>0',
  updates: '(updates>0 and security=0)',
  none: '(updates=0 and security=0)',
  unknown: 'not updates>=0',
};

/** The selector that means just the machines that were counted there. */
export function termOf(facet: Facet, { value }: Pick<FacetCount, 'value'>): string {
  if (facet === 'updates') return UPDATES[value] ?? `updates:${quoted(value)}`;
  if (facet === 'reboot') return value === 'true' ? 'reboot:true' : 'not reboot:true';
  return `${facet}:${quoted(value)}`;
}

export const joined = (where: string, term: string): string => {
  const before = where.trim();
  if (!before) return term;
  return `${/\sor\s/i.test(before) ? `(${before})` : before} and ${term}`;
};

/** Whether the selector ends with, or is, this term; only such a one can be taken out again by a click. */
export function holdsTerm(where: string, term: string): boolean {
  return ` and ${where.trim()} and `.includes(` and ${term} and `) && !/\sor\s/i.test(where);
}

export function toggled(where: string, term: string): string {
  if (!holdsTerm(where, term)) return joined(where, term);
  return ` and ${where.trim()} and `
    .replace(` and ${term} and `, ' and ')
    .replace(/^ and /, '')
    .replace(/ ?and $/, '')
    .trim();
}
