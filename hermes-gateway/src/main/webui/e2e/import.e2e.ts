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

test('many are led through a machine, but not through themselves', async () => {
  const { page } = browser;
  await page.goto('/machines?where=tag%3Alisted&view=table');
  await page.getByRole('checkbox', { name: /listed-1/ }).check();
  await page.getByRole('checkbox', { name: /listed-2/ }).check();
  await page.getByRole('button', { name: 'Way…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Way to 2 machines' });
  await dialog.getByRole('textbox', { name: 'Through' }).fill('listed-1');
  await dialog.getByRole('button', { name: 'Change 2 machines' }).click();
  await dialog.getByText('leads back to the machine itself: listed-1').first().waitFor();
  await screenshot(page, 'bulk-way');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('a tag gets a colour, and another name on all that carry it', async () => {
  const { page } = browser;
  await page.goto('/machines?where=tag%3Alisted&view=table');
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Edit the tag rack-7' }).click();
  await dialog.getByRole('textbox', { name: 'Tag' }).fill('rack-8');
  await dialog.getByRole('radio', { name: 'Teal' }).check();
  await dialog.getByText('2 machines get the new name').waitFor();
  await screenshot(page, 'tag-edit');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save the tag' }).click();
  await dialog.getByText('rack-8', { exact: true }).waitFor();
  await screenshot(page, 'tags');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const labels = page.getByRole('row').getByText('rack-8');
  await labels.first().waitFor();
  expect(await labels.count()).toBe(2);
});

test('what a machine is can be chosen', async () => {
  const { page } = browser;
  await page.getByRole('link', { name: 'listed-1' }).click();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Operating system' }).fill('Debian');
  await page.getByRole('textbox', { name: 'Version' }).fill('12');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('lxc');
  await screenshot(page, 'machine-facts');
  await page.getByRole('button', { name: 'Save what it is' }).click();
  await page.getByText('Debian 12').first().waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('a removed machine comes back with a login', async () => {
  const { page } = browser;
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove machine' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('textbox').fill('listed-1');
  await question.getByRole('button', { name: 'Remove machine' }).click();
  await page.getByRole('link', { name: 'Removed machines' }).click();
  await page.getByRole('button', { name: 'Restore listed-1', exact: true }).first().waitFor();
  await screenshot(page, 'removed');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore listed-1', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Restore listed-1' });
  await dialog.getByRole('button', { name: 'Password', exact: true }).click();
  await dialog.getByLabel(/^Password/).fill('made-up');
  await screenshot(page, 'restore');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore 1 machine' }).click();
  await page.getByText('1 machine restored').waitFor();
  await page.goto('/machines?where=tag%3Alisted');
  await page.getByRole('link', { name: 'listed-1' }).waitFor();
});

test('the list can be taken along as a file', async () => {
  const { page } = browser;
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), href ?? '');
  expect(text).toContain('listed-1,127.0.9.71,9,ops');
});
