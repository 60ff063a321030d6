import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMachine, fillConnection, fillLogin, forget, openAddDialog } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { lab, labHost } from './lab';

const host = labHost(1);
const moving = labHost(2);
const closed = { ...host, host: '127.0.0.1', port: 1 };
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  for (const known of [host, moving, closed]) await forget(browser.page, known);
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
  const name = 'wrong-password';
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
  const name = 'closed-port';
  await openAddDialog(page);
  await fillConnection(page, closed, name);
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

test('a changed host key stops everything until somebody decides', async () => {
  const { page } = browser;
  await addMachine(page, moving, moving.name);
  lab('newhostkey', '3');
  /* A machine that was installed anew has no connection from before. */
  lab('exec', '3', 'pkill', '-f', 'sshd: ops');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: 'Host key changed' })
    .getByText('What to do:')
    .waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: moving.name, exact: true }).click();
  await page.getByRole('button', { name: 'Analyze', exact: true, disabled: true }).waitFor();
  await page.getByRole('link', { name: 'Compare both keys' }).click();
  const decision = page.getByRole('region', { name: 'Host key to decide about' });
  await decision.getByText('Approved before').waitFor();
  await screenshot(page, 'host-key-changed');
  expect(await barriers(page)).toEqual([]);
  await decision.getByRole('button', { name: 'Approve the new key' }).click();
  await decision.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Analyze', exact: true, disabled: false }).waitFor();
});

test('an address that is taken is refused with the reason', async () => {
  const { page } = browser;
  await openAddDialog(page);
  await fillConnection(page, moving, 'the-same-again');
  await fillLogin(page, moving);
  await page.getByRole('button', { name: 'Add and connect' }).click();
  const alert = page.getByRole('dialog').getByRole('alert').first();
  await alert.getByText(moving.name).waitFor();
  await screenshot(page, 'address-taken');
  await page.getByRole('button', { name: 'Cancel' }).click();
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
