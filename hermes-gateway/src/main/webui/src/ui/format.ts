import { locale } from '../i18n/language';
import { knownText, t, type WordGroup } from '../i18n/t';
import type { ui } from './en';

export function bytes(value: number): string {
  const units = t('ui.byteUnits').split(' ');
  let amount = value;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  const digits = amount >= 100 || unit === 0 ? 0 : 1;
  const text = amount.toLocaleString(locale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${text} ${units[unit]}`;
}

export const count = (value: number): string => value.toLocaleString(locale());

type Counted = keyof typeof ui.count;
export type Noun = Counted extends `${infer Word}_${'one' | 'other'}` ? Word : never;

export const plural = (number: number, noun: Noun): string => t(`ui.count.${noun}`, { count: number });

export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return t('ui.time.underASecond');
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return t('ui.time.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t('ui.time.minutes', { minutes, seconds: seconds % 60 });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('ui.time.hours', { hours, minutes: minutes % 60 });
  return t('ui.time.days', { count: Math.floor(hours / 24) });
}

/** Clocks differ, and the page's own moves in steps: what lies this little ahead has just happened. */
const CLOCK_STEP = 20;

const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

export function ago(at: number, now: number): string {
  const seconds = Math.round((now - at) / 1000);
  if (seconds > -CLOCK_STEP && seconds < 10) return t('ui.time.justNow');
  const coarse = UNITS.find((one) => Math.abs(seconds) >= one.seconds) ?? { unit: 'second', seconds: 1 };
  return relative().format(-Math.round(seconds / coarse.seconds), coarse.unit);
}

export const dateTime = (value: string | number | Date, timeZone?: string): string =>
  moment(timeZone).format(new Date(value));

export const percent = (part: number): string => share().format(part);

/** To make a formatter takes as long as to use it a hundred times, and a list shows hundreds of moments. */
function kept<F>(make: (place: string, timeZone?: string) => F): (timeZone?: string) => F {
  const made = new Map<string, F>();
  return (timeZone) => {
    const name = `${locale()} ${timeZone ?? ''}`;
    const formatter = made.get(name) ?? make(locale(), timeZone);
    made.set(name, formatter);
    return formatter;
  };
}

const relative = kept((place) => new Intl.RelativeTimeFormat(place, { style: 'short' }));
const moment = kept(
  (place, timeZone) => new Intl.DateTimeFormat(place, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
);
const share = kept((place) => new Intl.NumberFormat(place, { style: 'percent' }));

/** `host_key_changed` → `Host key changed`: for words the server knows before the console does. */
export function sentenceCase(word: string): string {
  const spaced = word.replace(/[_.-]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What a word of the server is called here; one that is new is shown as a sentence. */
export const wordText = (group: WordGroup, word: string): string =>
  knownText(group, word) ?? sentenceCase(word);
