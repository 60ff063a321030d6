import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillConnection, fillLogin, freeName, openAddDialog } from './addMachine';
import { screenshot, visit, type Visit } from './browser';
import { labHost } from './lab';

const host = labHost(0);
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
afterAll(() => browser.close());

async function removeMachine(name: string) {
  const { page } = browser;
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove machine' }).click();
  const dialog = page.getByRole('dialog', { name: `Remove ${name}?` });
  await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
  await dialog.getByRole('button', { name: 'Remove machine' }).click();
  await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
}

test('a wrong password ends in auth_failed with a way out', async () => {
  const { page } = browser;
  const name = await freeName(page, 'wrong-password');
  await openAddDialog(page);
  await fillConnection(page, host, name);
  await fillLogin(page, { password: 'not the password' });
  await page.getByRole('button', { name: 'Add and connect' }).click();
  const dialog = page.getByRole('dialog', { name: `Add ${name}` });
  await dialog.getByRole('button', { name: 'Approve host key' }).click();

  const alert = dialog.getByRole('alert').filter({ hasText: 'Login refused' });
  await alert.getByText('What to do:').waitFor({ timeout: 60_000 });
  await alert.getByText('auth_failed', { exact: true }).waitFor();
  await screenshot(page, 'wrong-password');

  await dialog.getByRole('button', { name: `Open ${name}` }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'Login refused' }).getByText('What to do:').waitFor();
  await removeMachine(name);
});

test('a closed port says so and offers to connect again', async () => {
  const { page } = browser;
  const name = await freeName(page, 'closed-port');
  await openAddDialog(page);
  await fillConnection(page, { ...host, host: '127.0.0.1', port: 1 }, name);
  await fillLogin(page, host);
  await page.getByRole('button', { name: 'Add and connect' }).click();
  const dialog = page.getByRole('dialog', { name: `Add ${name}` });
  const alert = dialog.getByRole('alert').filter({ hasText: 'Not reachable' });
  await alert.getByText('What to do:').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Connect again' }).waitFor();
  await dialog.getByRole('button', { name: 'Decide later' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await removeMachine(name);
});

test('a port that is none is refused at its field', async () => {
  const { page } = browser;
  await openAddDialog(page);
  await fillConnection(page, { ...host, port: 70_000 }, 'no-such-port');
  await fillLogin(page, host);
  await page.getByRole('button', { name: 'Add and connect' }).click();
  await page.getByText('Between 1 and 65535').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('an unknown machine, job and page each say so', async () => {
  const { page } = browser;
  const nowhere = '00000000-0000-7000-8000-000000000000';
  await page.goto(`/machines/${nowhere}`);
  expect(await page.getByRole('alert').first().getAttribute('data-kind')).toBe('not_found');
  await page.goto(`/jobs/${nowhere}`);
  expect(await page.getByRole('alert').first().getAttribute('data-kind')).toBe('not_found');
  await page.goto('/no/such/page');
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
});
