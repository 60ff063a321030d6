import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forget } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { adminToken, labHost } from './lab';

const host = labHost(2);
const NAME = 'ledger';
const EARLIER = { host: '127.0.9.91', port: 9 };
/** A key that no host has. */
const ANOTHER = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEFub3RoZXIga2V5IHRoYW4gdGhlIGhvc3RzIG93bi4h';
const SIGNER = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFNpZ25zIGtleXMgb2YgYWxsIGhvc3RzIG9mIHRoZSBs ca@lab';
const headers = { Authorization: `Bearer ${adminToken}` };
let browser: Visit;
let machine: { id: string };

const api = (path: string) => `/api/v1${path}`;
const region = (name: string) => browser.page.getByRole('region', { name });
const openTrust = async () => {
  await browser.page.goto('/trust');
  await browser.page.getByRole('heading', { name: 'Host keys', level: 1 }).waitFor();
};

async function forgetAll() {
  const { request } = browser.page;
  for (const list of ['/host-key-policies', '/host-signers']) {
    const answer = await request.get(api(list), { headers });
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items) await request.delete(api(`${list}/${id}`), { headers });
  }
  for (const place of [host, EARLIER, { ...EARLIER, host: 'localhost', port: host.port }])
    await forget(browser.page, place);
}

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  await forgetAll();
  const answer = await browser.page.request.post(api('/machines'), {
    headers,
    data: {
      name: NAME,
      hostname: EARLIER.host,
      port: EARLIER.port,
      username: host.user,
      tags: ['ledger'],
      credential: {
        method: 'ssh_key',
        privateKey: readFileSync(host.keyFile, 'utf8'),
        sudo: { mode: 'nopasswd' },
      },
    },
  });
  expect(answer.status()).toBe(201);
  machine = (await answer.json()) as { id: string };
});
afterAll(async () => {
  await forgetAll();
  await browser.close();
});

test('a policy that accepts everywhere is not made by mistake', async () => {
  const { page } = browser;
  await openTrust();
  await page.getByRole('button', { name: 'Add a policy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a policy' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('lab');
  await dialog.getByRole('textbox', { name: 'Tag' }).fill('ledger');
  await dialog.getByLabel('The first key').selectOption('accept_first');
  await dialog.getByRole('textbox', { name: 'Networks' }).fill('0.0.0.0/0');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('alert').getByText('holds a large part of all addresses').waitFor();
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'trust-policy-refused');

  await dialog.getByRole('textbox', { name: 'Networks' }).fill('192.0.2.0/24');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await region('Policies').getByRole('row').filter({ hasText: '192.0.2.0/24' }).waitFor();
});

test('a signer is trusted for the machines with a tag', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Trust a signer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trust a signer' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('lab-ca');
  await dialog.getByRole('textbox', { name: 'Public key' }).fill('-----BEGIN OPENSSH PRIVATE KEY-----');
  await dialog.getByText('This is a private key').waitFor();
  expect(await dialog.getByRole('button', { name: 'Trust', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Public key' }).fill(SIGNER);
  await dialog.getByRole('textbox', { name: 'Tag' }).fill('ledger');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Trust', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await region('Signers').getByRole('row').filter({ hasText: 'tag:ledger' }).waitFor();
});

test('what OpenSSH knows is looked at before it is approved', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Import known_hosts…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import known_hosts' });
  await dialog
    .getByRole('textbox', { name: /^Content/ })
    .fill(`[${EARLIER.host}]:${EARLIER.port} ${ANOTHER}\n@revoked * ${ANOTHER}\nnowhere.test ${ANOTHER}\n`);
  await dialog.getByRole('button', { name: 'Check the file' }).click();
  await dialog.getByText('1 to approve, 0 left as they are, 1 of hosts that are no machines here').waitFor();
  await dialog.getByText('Line 2 is a key that must not be used').waitFor();
  await screenshot(page, 'trust-known-hosts');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Approve 1 key' }).click();
  await dialog.getByText('1 approved').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('a machine whose key changed is in quarantine until somebody decides', async () => {
  const { page } = browser;
  const known = await page.request.get(api(`/machines/${machine.id}`), { headers });
  const { version } = (await known.json()) as { version: number };
  const moved = await page.request.patch(api(`/machines/${machine.id}`), {
    headers: { ...headers, 'If-Match': `"${version}"` },
    data: { hostname: 'localhost', port: host.port },
  });
  expect(moved.status()).toBe(200);
  await page.request.post(api('/jobs'), { headers, data: { action: 'host.check', on: `id:${machine.id}` } });

  await openTrust();
  const row = region('Waiting for a decision').getByRole('row').filter({ hasText: NAME });
  await row.getByText('Quarantine').waitFor();
  await screenshot(page, 'trust');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await screenshot(page, 'trust-dark');
  expect(await barriers(page)).toEqual([]);

  await row.getByRole('link', { name: `Compare the keys of ${NAME}` }).click();
  await page.getByText(', from known_hosts').waitFor();
  const history = region('History');
  await history.getByText('The machine shows another host key').waitFor();
  await screenshot(page, 'host-key-ledger-dark');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Approve the new key' }).click();
  await history.getByText('Host key approved').first().waitFor();

  await openTrust();
  await row.waitFor({ state: 'detached' });
});

test('what was trusted is taken back', async () => {
  const { page } = browser;
  for (const name of ['lab', 'lab-ca']) {
    await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByText('No signer is trusted.').waitFor();
  await page.getByText('There is no policy').waitFor();
});
