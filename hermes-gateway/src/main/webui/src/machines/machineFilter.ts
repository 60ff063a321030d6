import { groupingOf, type Grouping } from './list/groups';
import { quoted } from './quoted';

export type Need = 'updates' | 'security' | 'reboot' | 'hostkey' | 'running' | 'trouble';
export type View = 'tiles' | 'table';

export interface MachineFilter {
  q: string;
  status: string;
  tag: string;
  need: Need | '';
  where: string;
  sort: string;
  view: View;
  group: Grouping;
}

const NEEDS: Record<Need, string> = {
  updates: 'updates>0',
  security: 'security>0',
  reboot: 'reboot:true',
  hostkey: '(hostkey:unknown or hostkey:changed)',
  running: 'status:busy',
  trouble: '(status:error or status:offline or status:warning)',
};

export const DEFAULT_SORT = 'name';

/** How somebody likes the list, where its address does not say. */
interface Liking {
  view?: View;
  group?: Grouping;
}

export function readFilter(params: URLSearchParams, liking: Liking = {}): MachineFilter {
  const need = params.get('need') ?? '';
  const view = params.get('view');
  return {
    q: params.get('q') ?? '',
    status: params.get('status') ?? '',
    tag: params.get('tag') ?? '',
    need: need in NEEDS ? (need as Need) : '',
    where: params.get('where') ?? '',
    sort: params.get('sort') ?? DEFAULT_SORT,
    view: view === 'table' || view === 'tiles' ? view : (liking.view ?? 'tiles'),
    group: groupingOf(params.get('group')) ?? liking.group ?? 'none',
  };
}

/** The address after a change: defaults stay out of it, and another filter starts at the first page. */
export function changeFilter(params: URLSearchParams, change: Partial<MachineFilter>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(change)) {
    if (!value || (key === 'sort' && value === DEFAULT_SORT)) next.delete(key);
    else next.set(key, value);
  }
  next.delete('cursor');
  next.delete('page');
  return next;
}

export const isFiltered = (f: MachineFilter) => Boolean(f.q || f.status || f.tag || f.need || f.where);

/** Everything but the free text, in the selector language. */
export function whereOf(filter: MachineFilter): string {
  const terms = [
    filter.need && NEEDS[filter.need],
    filter.status && `status:${quoted(filter.status)}`,
    filter.tag && `tag:${quoted(filter.tag)}`,
    filter.where.trim() && parenthesised(filter.where.trim()),
  ].filter(Boolean);
  return terms.join(' and ');
}

/** The whole filter as one selector, or null when the free text can't be said as plain words. */
export function selectorOf(filter: MachineFilter): string | null {
  const words = filter.q.trim().split(/\s+/).filter(Boolean);
  if (!words.every(isPlainWord)) return null;
  return [...words, whereOf(filter)].filter(Boolean).join(' and ') || '*';
}

const WORDS_OF_THE_LANGUAGE = new Set(['and', 'or', 'not', 'all']);
const isPlainWord = (word: string) =>
  /^[\w.-]+$/.test(word) && !WORDS_OF_THE_LANGUAGE.has(word.toLowerCase());

const parenthesised = (where: string) => (/\sor\s/i.test(where) ? `(${where})` : where);
