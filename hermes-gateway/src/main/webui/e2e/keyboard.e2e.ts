import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  await browser.page.goto('/machines');
  await browser.page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
});
afterAll(() => browser.close());

const heading = (name: string) => browser.page.getByRole('heading', { name, level: 1 });

test.each([
  ['j', 'Jobs'],
  ['q', 'Queue'],
  ['c', 'Campaigns'],
  ['s', 'Schedules'],
  ['e', 'Settings'],
  ['y', 'Host keys'],
  ['m', 'Machines'],
])('g and %s lead to %s', async (key, name) => {
  const { keyboard } = browser.page;
  await keyboard.press('g');
  await keyboard.press(key);
  await heading(name).waitFor();
});

test('the keys are shown, and can be switched off', async () => {
  const { page } = browser;
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await dialog.getByText('Go to: Queue').waitFor();
  await screenshot(page, 'keyboard');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByText('Single keys, without Ctrl').click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Keyboard' }).click();
  await dialog.getByText('Single keys, without Ctrl').click();
  await dialog.getByRole('button', { name: 'Close' }).click();
});

test('a name is looked for and led to, without the mouse', async () => {
  const { page } = browser;
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find' });
  await field.and(page.locator(':focus')).waitFor();
  await page.getByRole('option', { name: 'Machines' }).waitFor();
  await field.fill('que');
  await page.getByRole('option', { name: 'Queue', selected: true }).waitFor();
  await screenshot(page, 'palette');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await heading('Queue').waitFor();
});

test('what is typed into a field is text', async () => {
  const { page } = browser;
  /* With a filter the search is there even when no machine is. */
  await page.goto('/machines?tag=nothing-has-this-tag');
  await heading('Machines').waitFor();
  const search = page.getByLabel('Search machines');
  await search.waitFor();
  if ((await search.count()) === 0) return;
  await page.keyboard.press('/');
  await search.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('gq?/');
  expect(await search.inputValue()).toBe('gq?/');
  await heading('Machines').waitFor();
});
