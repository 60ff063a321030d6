import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';
import { adminToken } from './lab';

let browser: Visit;

const headers = { Authorization: `Bearer ${adminToken}` };

interface Listed {
  items: { id: string; name: string }[];
}

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
/** Nothing that this file added is left to the next one. */
afterAll(async () => {
  const { request } = browser.page;
  const channels = (await (
    await request.get('/api/v1/notifications/channels', { headers })
  ).json()) as Listed;
  for (const { id } of channels.items.filter((one) => one.name === 'tickets')) {
    await request.delete(`/api/v1/notifications/channels/${id}`, { headers, failOnStatusCode: true });
  }
  await browser.close();
});

test('an administrator adds a channel, tries it out, learns what is missing, and deletes it', async () => {
  const { page } = browser;
  await page.goto('/notifications');
  await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Add channel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a channel' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('tickets');
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('webhook');
  await dialog.getByRole('textbox', { name: 'URL' }).fill('http://127.0.0.1:9/in');
  await dialog.getByRole('textbox', { name: 'Secret' }).fill('nobody-mounted-it');
  await screenshot(page, 'notifications-dialog');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add channel' }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Send a test message to tickets' }).click();
  await page.getByText('The test message to tickets did not arrive').waitFor();
  await page.getByText('The secret nobody-mounted-it is not there.').first().waitFor();
  await page.getByRole('grid', { name: 'Messages' }).getByText('Given up').first().waitFor();
  await screenshot(page, 'notifications');
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Delete tickets' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete tickets' }).waitFor({ state: 'detached' });
});
