import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';
import { adminToken } from './lab';

let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: false });
});
afterAll(() => browser.close());

test('a wrong token is refused with a way out, the right one opens the console', async () => {
  const { page } = browser;
  await page.goto('/jobs');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await screenshot(page, 'sign-in');
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel('Access token').fill(`sysup_${'x'.repeat(43)}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const alert = page.getByRole('alert').first();
  await alert.getByText('What to do:').waitFor();
  await screenshot(page, 'sign-in-refused');

  await page.getByLabel('Access token').fill(adminToken);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
});

test('the stream of changes is open', async () => {
  await browser.page.getByRole('status', { name: 'Connection: Live' }).waitFor();
});

test('the theme is switched and stays', async () => {
  const { page } = browser;
  const isDark = () => page.evaluate(() => document.documentElement.classList.contains('pf-v6-theme-dark'));
  expect(await isDark()).toBe(false);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await page.getByRole('button', { name: 'Switch to light theme' }).waitFor();
  expect(await isDark()).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Switch to light theme' }).click();
  await page.getByRole('button', { name: 'Switch to dark theme' }).waitFor();
  expect(await isDark()).toBe(false);
});

test('signing out closes the console', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto('/machines');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});
