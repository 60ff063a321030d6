import type { Page } from 'playwright-core';
import type { LabHost } from './lab';

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

/** The name of the host, or one like it when a run before this one has left it behind. */
export async function freeName(page: Page, wanted: string): Promise<string> {
  const answer = await page.request.get('/api/v1/machines', { params: { limit: 200 } });
  const { items } = (await answer.json()) as { items: { name: string }[] };
  const taken = new Set(items.map((machine) => machine.name));
  for (let suffix = 1; ; suffix += 1) {
    const name = suffix === 1 ? wanted : `${wanted}-${suffix}`;
    if (!taken.has(name)) return name;
  }
}
