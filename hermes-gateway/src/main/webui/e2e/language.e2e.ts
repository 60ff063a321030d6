import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';
import { adminToken } from './lab';

let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: false });
});
afterAll(() => browser.close());

const languageOfPage = () => browser.page.evaluate(() => document.documentElement.lang);
const english = /\b(the|and|of|with|machine is|jobs?|queue|schedules?|updates?)\b/i;

async function choose(language: string) {
  const { page } = browser;
  await page.getByRole('button', { name: /^(Language|Langue)/ }).click();
  await page.getByRole('menuitem', { name: language }).click();
}

test('the language of the browser is the first one, another is chosen before signing in', async () => {
  const { page } = browser;
  await page.goto('/machines');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await languageOfPage()).toBe('en');
  await choose('Français');
  await page.getByRole('heading', { name: 'Connexion' }).waitFor();
  expect(await languageOfPage()).toBe('fr');
  expect(await page.title()).toBe('Connexion · System Update');
  await page
    .getByRole('button', { name: /^Langue/, expanded: false })
    .and(page.locator(':focus'))
    .waitFor();
  await screenshot(page, 'fr-sign-in');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Jeton d’accès').fill(adminToken);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
});

test.each([
  ['/machines?view=table', 'Machines', 'machines'],
  ['/jobs', 'Tâches', 'jobs'],
  ['/queue', 'File d’attente', 'queue'],
  ['/campaigns', 'Campagnes', 'campaigns'],
  ['/settings', 'Paramètres', 'settings'],
  ['/messages', 'Messages', 'messages'],
  ['/timeline', 'Chronologie', 'timeline'],
  ['/trust', 'Clés d’hôte', 'trust'],
  ['/access', 'Accès', 'access'],
  ['/windows', 'Fenêtres', 'windows'],
  ['/windows?view=calendar', 'Fenêtres', 'calendar'],
  ['/notifications', 'Notifications', 'notifications'],
  ['/overview', 'Vue d’ensemble', 'overview'],
  ['/packages/pending', 'Mises à jour en attente', 'packages-pending'],
  ['/reports', 'Rapports', 'reports'],
  ['/schedules', 'Planifications', 'schedules'],
])('%s is French in both themes and keeps nobody out', async (path, heading, name) => {
  const { page } = browser;
  await page.goto(path);
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await page.getByRole('status', { name: /^Connexion.*En direct$/ }).waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  expect(await languageOfPage()).toBe('fr');
  const words = await page.locator('h1, h2, th, nav, [role=search], .su-figure__label').allInnerTexts();
  expect(words.filter((text) => english.test(text))).toEqual([]);
  await screenshot(page, `fr-${name}`);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Passer au thème sombre' }).click();
  await screenshot(page, `fr-${name}-dark`);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Passer au thème clair' }).click();
});

test('the choice stays, until the other is chosen', async () => {
  const { page } = browser;
  await page.reload();
  await page.getByRole('heading', { name: 'Planifications', level: 1 }).waitFor();
  await choose('English');
  await page.getByRole('heading', { name: 'Schedules', level: 1 }).waitFor();
  expect(await languageOfPage()).toBe('en');
  await page.reload();
  await page.getByRole('heading', { name: 'Schedules', level: 1 }).waitFor();
});
