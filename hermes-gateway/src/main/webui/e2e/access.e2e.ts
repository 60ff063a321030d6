import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

let browser: Visit;
let token: string;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
afterAll(() => browser.close());

const rowOf = (table: string, text: string) =>
  browser.page.getByRole('grid', { name: table }).getByRole('row').filter({ hasText: text });

test('a program gets a token, which is shown once', async () => {
  const { page } = browser;
  await page.goto('/machines');
  await page.getByRole('link', { name: 'Access', exact: true }).click();
  await page.getByRole('heading', { name: 'Access', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Add a client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a client' });
  await dialog.getByLabel('Label').fill('nightly e2e');
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'access-add-client');
  await dialog.getByRole('button', { name: 'Add client' }).click();
  const shown = page.getByRole('dialog', { name: 'The token of nightly e2e' });
  token = await shown.locator('code').innerText();
  expect(token).toMatch(/^sysup_[\w-]{43}$/);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'access-token');
  await shown.getByRole('button', { name: 'I have it' }).click();
  await rowOf('API clients', 'nightly e2e').getByText('Active').waitFor();
  expect(await page.content()).not.toContain(token);
});

test('it is granted something on some machines, and sees what it may', async () => {
  const { page } = browser;
  const me = await page.request.get('/api/v1/me', { headers: { Authorization: `Bearer ${token}` } });
  const { subject } = (await me.json()) as { subject: string };
  await page.getByRole('button', { name: 'Grant…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Grant something' });
  await dialog.getByLabel('Who').fill(subject);
  await dialog.getByRole('combobox', { name: 'May' }).selectOption('run:medium');
  await dialog
    .getByRole('textbox', { name: 'Machines' })
    .or(dialog.locator('#grant-on'))
    .first()
    .fill('tag:lab');
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, 'access-grant');
  await dialog.getByRole('button', { name: 'Grant', exact: true }).click();
  await rowOf('Grants', 'nightly e2e').getByText('tag:lab').waitFor();
  await screenshot(page, 'access');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await screenshot(page, 'access-dark');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to light theme' }).click();

  const own = await page.request.get('/api/v1/me', { headers: { Authorization: `Bearer ${token}` } });
  expect(await own.json()).toMatchObject({ grants: [{ may: 'run:medium', on: 'tag:lab' }] });
});

test('what is taken away counts no more', async () => {
  const { page } = browser;
  await rowOf('Grants', 'nightly e2e')
    .getByRole('button', { name: /^Take away/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take away' }).click();
  await rowOf('Grants', 'nightly e2e').waitFor({ state: 'detached' });
  await rowOf('API clients', 'nightly e2e').getByRole('button', { name: 'Revoke nightly e2e' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await rowOf('API clients', 'nightly e2e').first().getByText('Revoked').waitFor();
  const refused = await page.request.get('/api/v1/me', { headers: { Authorization: `Bearer ${token}` } });
  expect(refused.status()).toBe(401);
});
