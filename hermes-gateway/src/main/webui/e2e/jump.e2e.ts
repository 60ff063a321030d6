import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMachine, fillConnection, fillLogin, forget, openAddDialog } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { labHost } from './lab';

const bastion = labHost(0);
/* What the bastion calls localhost is itself: a machine that nobody else reaches under this address. */
const inner = { ...bastion, host: '127.0.0.1', port: 22 };
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  await forgetBoth();
});
afterAll(async () => {
  await forgetBoth();
  await browser.close();
});

async function forgetBoth() {
  for (const known of [inner, bastion]) await forget(browser.page, known);
}

test('a machine behind another one is added by the name of that', async () => {
  const { page } = browser;
  await addMachine(page, bastion, 'bastion');
  await openAddDialog(page);
  await fillConnection(page, inner, 'behind');
  const through = page.getByRole('dialog').getByRole('textbox', { name: 'Through' });
  await through.fill('nowhere');
  await fillLogin(page, inner);
  await page.getByRole('button', { name: 'Add and connect' }).click();
  await page.locator('#machine-jump[aria-invalid=true]').waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'jump-unknown');

  await through.fill('bastion');
  await page.getByRole('button', { name: 'Add and connect' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add behind' });
  await dialog.getByRole('button', { name: 'Approve host key' }).click();
  await dialog.getByText('behind is ready').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Open behind' }).click();
  await page.getByRole('heading', { name: 'behind', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Settings' }).click();
  expect(await page.getByRole('textbox', { name: 'Through' }).inputValue()).toBe('bastion');
  await screenshot(page, 'jump-settings');
});
