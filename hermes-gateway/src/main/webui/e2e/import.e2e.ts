import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

const LIST = `name,hostname,port,tags
listed-1,127.0.9.71,9,listed
listed-2,127.0.9.72,9,listed
not a host,no host,9,listed
`;
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
afterAll(async () => {
  await browser.page.evaluate(async () => {
    const found = await fetch('/api/v1/machines?where=tag:listed');
    const { items } = (await found.json()) as { items: { id: string }[] };
    await Promise.all(items.map(({ id }) => fetch(`/api/v1/machines/${id}`, { method: 'DELETE' })));
  });
  await browser.close();
});

test('a list is looked at before its machines are registered', async () => {
  const { page } = browser;
  await page.goto('/machines');
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import machines' });
  await dialog.getByRole('textbox', { name: /^List/ }).fill(LIST);
  await dialog.getByRole('textbox', { name: 'User' }).fill('ops');
  await dialog.getByRole('button', { name: 'Check the list' }).click();
  await dialog.getByText('2 new, 0 known already, 1 wrong').waitFor();
  await dialog.getByText('must be a DNS name').waitFor();
  expect(await dialog.getByRole('button', { name: 'Register 2 machines' }).isDisabled()).toBe(true);
  await screenshot(page, 'import-preview');
  expect(await barriers(page)).toEqual([]);

  await dialog.getByLabel('Register the others where some cannot be').check();
  await dialog.getByRole('button', { name: 'Check the list' }).click();
  await dialog.getByRole('button', { name: 'Register 2 machines' }).click();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('the tags of many machines are changed at once', async () => {
  const { page } = browser;
  await page.goto('/machines?where=tag%3Alisted&view=table');
  await page.getByRole('checkbox', { name: /listed-1/ }).check();
  await page.getByRole('checkbox', { name: /listed-2/ }).check();
  await page.getByRole('button', { name: 'Tags…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 machines' });
  await dialog.getByRole('textbox', { name: 'Add' }).fill('moved, rack-7');
  await screenshot(page, 'bulk-tags');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Change 2 machines' }).click();
  const labels = page.getByRole('row').getByText('rack-7');
  await labels.first().waitFor();
  expect(await labels.count()).toBe(2);
});

test('the list can be taken along as a file', async () => {
  const { page } = browser;
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), href ?? '');
  expect(text).toContain('listed-1,127.0.9.71,9,ops');
});
