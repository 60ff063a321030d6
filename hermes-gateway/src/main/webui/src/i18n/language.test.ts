import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countsText } from '../campaigns/campaignText';
import { endedText } from '../jobs/endedText';
import { errorTitle } from '../jobs/errorTitle';
import { ago, bytes, dateTime, duration, plural } from '../ui/format';
import { chooseLanguage, currentLanguage, speak, wantedLanguage } from './language';
import { t } from './t';

const kept = new Map<string, string>();
const page = { documentElement: { lang: '' } };

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});
afterEach(async () => {
  await speak('en');
  vi.unstubAllGlobals();
});

test('the browser tells the language until somebody chooses', async () => {
  expect(wantedLanguage()).toBe('en');
  vi.stubGlobal('navigator', { languages: ['de-DE', 'fr-CA', 'en'] });
  expect(wantedLanguage()).toBe('fr');
  await chooseLanguage('en');
  expect(wantedLanguage()).toBe('en');
});

test('a language that the console does not speak is English', () => {
  vi.stubGlobal('navigator', { languages: ['de', 'toString'] });
  expect(wantedLanguage()).toBe('en');
  kept.set('sysup.language', 'constructor');
  expect(wantedLanguage()).toBe('en');
});

test('the page says which language it is in', async () => {
  await speak('fr');
  expect(currentLanguage()).toBe('fr');
  expect(page.documentElement.lang).toBe('fr');
  expect(t('app.place.schedules')).toBe('Planifications');
});

test('numbers, sizes and times follow the language', async () => {
  await speak('fr');
  expect(plural(0, 'package')).toBe('0 paquet');
  expect(plural(1_200, 'package')).toBe('1\u202f200 paquets');
  expect(bytes(2_560)).toBe('2,5 Kio');
  expect(duration(48 * 3_600_000)).toBe('2 jours');
  expect(ago(0, 120_000)).toBe('il y a 2\u00a0min');
  expect(ago(7_200_000, 0)).toBe('dans 2\u00a0h');
  expect(dateTime('2026-03-04T08:05:00Z', 'UTC')).toMatch(/^4 mars 2026/);
});

test('counts agree with what is counted', async () => {
  await speak('fr');
  expect(endedText({ ok: 1, warning: 0, error: 2, cancelled: 2 })).toBe('1 réussie, 2 en échec, 2 annulées');
  const counts = { ok: 0, warning: 0, error: 0, cancelled: 0, pending: 1, requested: 0, skipped: 2 };
  expect(countsText(counts)).toBe('1 en attente, 2 ignorées');
});

test('a word that the server knows first is shown as it is, in every language', async () => {
  expect(errorTitle('apt_disk_full')).toBe('Disk full');
  expect(errorTitle('moon_phase')).toBe('Moon phase');
  expect(errorTitle('toString')).toBe('ToString');
  await speak('fr');
  expect(errorTitle('apt_disk_full')).toBe('Disque plein');
  expect(errorTitle('moon_phase')).toBe('Moon phase');
});
