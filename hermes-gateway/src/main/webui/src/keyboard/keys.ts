import type { app } from '../app/en';

export type Place = keyof typeof app.place;

/** After `g`. */
export const PLACE_KEYS: readonly [key: string, place: Place][] = [
  ['o', 'overview'],
  ['m', 'machines'],
  ['j', 'jobs'],
  ['q', 'queue'],
  ['c', 'campaigns'],
  ['s', 'schedules'],
  ['e', 'settings'],
  ['d', 'discovery'],
  ['a', 'audit'],
  ['h', 'diagnosis'],
  ['k', 'secrets'],
  ['n', 'messages'],
  ['i', 'packages'],
  ['t', 'timeline'],
  ['y', 'trust'],
  ['p', 'access'],
];

/** These open for administrators only. */
export const ADMIN_PLACES: ReadonlySet<Place> = new Set<Place>(['audit', 'diagnosis', 'secrets']);

export type Command = 'search' | 'help' | 'palette' | { goTo: Place };

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key asks for; `g` alone asks for nothing yet, but gives the next key its meaning. */
export function commandOf(press: Press, isAfterG: boolean): Command | 'g' | undefined {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? 'palette' : undefined;
  const place = isAfterG ? PLACE_KEYS.find(([one]) => one === key)?.[1] : undefined;
  if (place) return { goTo: place };
  switch (key) {
    case 'g':
      return 'g';
    case '/':
      return 'search';
    case '?':
      return 'help';
    default:
      return undefined;
  }
}

/** Whoever speaks to the computer says letters all day: they can switch off what a single key does. */
const STORED = 'sysup.keys';
export const hasSingleKeys = () => localStorage.getItem(STORED) !== 'off';
export const keepSingleKeys = (isOn: boolean) => localStorage.setItem(STORED, isOn ? 'on' : 'off');
