import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access } from '../access/en';
import { apt } from '../apt/en';
import { artifacts } from '../artifacts/en';
import { audit } from '../audit/en';
import { excludes } from '../excludes/en';
import { campaigns } from '../campaigns/en';
import { discovery } from '../discovery/en';
import { messageGroups } from '../messageGroups/en';
import { messages } from '../messages/en';
import { needs } from '../needs/en';
import { notifications } from '../notifications/en';
import { outlook } from '../outlook/en';
import { overview } from '../overview/en';
import { packages } from '../packages/en';
import { planning } from '../planning/en';
import { queue } from '../queue/en';
import { quorum } from '../quorum/en';
import { reports } from '../reports/en';
import { schedules } from '../schedules/en';
import { secrets } from '../secrets/en';
import { settings } from '../settings/en';
import { snapshots } from '../snapshots/en';
import { timeline } from '../timeline/en';
import { trust } from '../trust/en';
import { upgrade } from '../upgrade/en';
import { windows } from '../windows/en';
import { en } from './en';
import { fr } from './fr';
import type { PageTexts } from './PageTexts';

interface Tree {
  [name: string]: string | Tree;
}

function flat(tree: Tree, before = ''): [name: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value]] : flat(value, `${before}${name}.`),
  );
}

const pages: PageTexts = {
  access,
  apt,
  artifacts,
  audit,
  excludes,
  campaigns,
  discovery,
  messageGroups,
  messages,
  needs,
  notifications,
  outlook,
  overview,
  packages,
  planning,
  queue,
  quorum,
  reports,
  schedules,
  secrets,
  settings,
  snapshots,
  timeline,
  trust,
  upgrade,
  windows,
};
const english = flat({ ...en, ...pages });
const french = new Map(flat(fr));

/** What is filled in, and what is laid around or between words; in the order of the alphabet, once each. */
const placesOf = (text = '') => [...new Set(text.match(/\{\{[^}]*\}\}|<\/?\w+\/?>/g))].toSorted().join(' ');

test('both languages have the same texts', () => {
  expect([...french.keys()].toSorted()).toEqual(english.map(([name]) => name).toSorted());
});

test('both languages fill in the same things', () => {
  const different = english.filter(([name, text]) => placesOf(text) !== placesOf(french.get(name)));
  expect(different.map(([name]) => name)).toEqual([]);
});

test('no text is empty', () => {
  expect([...english, ...french].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('what is counted has one form for each number a language knows', () => {
  const halves = english.filter(
    ([name]) =>
      (name.endsWith('_one') && !french.has(name.replace(/_one$/, '_other'))) ||
      (name.endsWith('_other') && !french.has(name.replace(/_other$/, '_one'))),
  );
  expect(halves).toEqual([]);
});

test('French is set as it is printed', () => {
  const wrong = [...french].filter(
    ([, text]) =>
      / [;:!?»%]/.test(text) || /« /.test(text) || /\p{L}'\p{L}/u.test(text) || text.includes('...'),
  );
  expect(wrong).toEqual([]);
});

const ROOT = join(import.meta.dirname, '..');

test('whoever says a text of a page brings it along', () => {
  const without = globSync('*/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((path) => !/^i18n|texts\.ts$|\.test\.ts$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(ROOT, path), 'utf8');
      return Object.keys(pages)
        .filter((page) => new RegExp(`(\\bt\\(|Text\\(|i18nKey=\\{?)\\s*['"\`]${page}\\.`).test(source))
        .filter((page) => !new RegExp(`import '(\\.{1,2}/)+(${page}/)?texts';`).test(source))
        .map((page) => `${path}: ${page}`);
    });
  expect(without).toEqual([]);
});
