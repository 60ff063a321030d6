import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillConnection, forget, openAddDialog } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { labHost } from './lab';

const host = { ...labHost(1), user: 'nosudo' };
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  await forget(browser.page, host);
});
afterAll(async () => {
  await forget(browser.page, host);
  await browser.close();
});

test('a machine whose login has no sudo is read-only, and says so', async () => {
  const { page } = browser;
  await openAddDialog(page);
  await fillConnection(page, host, 'reader');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Password', exact: true }).click();
  await dialog.getByLabel(/^Password/).fill('lab-pass');
  await dialog.getByRole('radio', { name: 'No sudo' }).check();
  await page.getByRole('button', { name: 'Add and connect' }).click();
  const added = page.getByRole('dialog', { name: 'Add reader' });
  await added.getByRole('button', { name: 'Approve host key' }).click();
  await added.getByText('reader is ready').waitFor({ timeout: 60_000 });
  await added.getByRole('button', { name: 'Open reader' }).click();
  await page.getByText('This machine is read-only').waitFor({ timeout: 60_000 });
  await page.getByText('Read-only', { exact: true }).first().waitFor();
  await screenshot(page, 'read-only');
  expect(await barriers(page)).toEqual([]);
});

test('the hardware says what nobody looked at, and why', async () => {
  const { page } = browser;
  await page.getByRole('tab', { name: 'Hardware' }).click();
  await page.getByRole('grid', { name: 'Disks' }).waitFor();
  await page.getByText('Not looked at').first().waitFor();
  await page
    .getByText(/because this is a container/)
    .first()
    .waitFor();
  await page.getByRole('list', { name: 'What could not be looked at' }).waitFor();
  await screenshot(page, 'hardware');
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'hardware-dark');
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
});

test('the sudoers file with the fewest rights is shown for chosen actions', async () => {
  const { page } = browser;
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByText('Nothing: read-only').waitFor();
  await page.getByRole('button', { name: 'Show sudoers file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fewest rights for nosudo' });
  await dialog.getByText('sudo sh sysup-rights-nosudo.sh').waitFor();
  await dialog.getByLabel('Upgrade packages').uncheck();
  await dialog.getByLabel('Show').selectOption('Sudoers file only');
  const file = dialog.getByLabel('sysup-nosudo', { exact: true });
  await file.getByText(/nosudo ALL = \(root\) NOPASSWD: SYSUP_NOSUDO/).waitFor();
  expect(await file.textContent()).not.toContain('apt-upgrade');
  await screenshot(page, 'sudoers');
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'sudoers-dark');
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('the page of the hardware is French, too', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('menuitem', { name: 'Français' }).click();
  await page.getByRole('tab', { name: 'Matériel' }).click();
  await page.getByText('Non examinée').first().waitFor();
  await screenshot(page, 'fr-hardware');
  expect(await barriers(page)).toEqual([]);
});
