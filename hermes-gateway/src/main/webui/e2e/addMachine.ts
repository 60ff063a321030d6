import type { Page } from 'playwright-core';
import { adminToken, type LabHost } from './lab';

export type Login = { keyFile: string } | { password: string };

export async function fillConnection(
  page: Page,
  host: Pick<LabHost, 'host' | 'port' | 'user'>,
  name: string,
) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('e2e');
  await dialog.getByRole('textbox', { name: 'Host', exact: true }).fill(host.host);
  await dialog.getByRole('textbox', { name: 'Port' }).fill(String(host.port));
  await dialog.getByRole('textbox', { name: 'User', exact: true }).fill(host.user);
}

export async function fillLogin(page: Page, login: Login) {
  const dialog = page.getByRole('dialog');
  if ('keyFile' in login) {
    await dialog.getByLabel('Private key file').setInputFiles(login.keyFile);
    await dialog.getByRole('radio', { name: 'No password needed' }).check();
  } else {
    await dialog.getByRole('button', { name: 'Password', exact: true }).click();
    await dialog.getByLabel(/^Password/).fill(login.password);
  }
}

export async function openAddDialog(page: Page) {
  await page.goto('/machines');
  await page
    .getByRole('button', { name: /^Add (a )?machine$/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'Add a machine' }).waitFor();
}

/** Removes what a run before this one left behind at the address of the host. */
export async function forget(page: Page, { host, port }: Pick<LabHost, 'host' | 'port'>) {
  const headers = { Authorization: `Bearer ${adminToken}` };
  const answer = await page.request.get('/api/v1/machines', { headers, params: { limit: 200 } });
  const { items } = (await answer.json()) as { items: { id: string; hostname: string; port: number }[] };
  for (const machine of items) {
    if (machine.hostname === host && machine.port === port)
      await page.request.delete(`/api/v1/machines/${machine.id}`, { headers, failOnStatusCode: true });
  }
}

/** Adds a machine and approves its host key, without looking further. */
export async function addMachine(page: Page, host: LabHost, name: string) {
  await openAddDialog(page);
  await fillConnection(page, host, name);
  await fillLogin(page, host);
  await page.getByRole('button', { name: 'Add and connect' }).click();
  const dialog = page.getByRole('dialog', { name: `Add ${name}` });
  await dialog.getByRole('button', { name: 'Approve host key' }).click();
  await dialog.getByText(`${name} is ready`).waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: `Open ${name}` }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}
