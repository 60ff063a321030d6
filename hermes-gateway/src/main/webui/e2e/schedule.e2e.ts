import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

const name = `Nightly analysis ${Date.now().toString(36)}`;
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
afterAll(() => browser.close());

const row = () => browser.page.getByRole('row').filter({ hasText: name });

async function choose(item: string) {
  await browser.page.getByRole('button', { name: `Actions of ${name}` }).click();
  await browser.page.getByRole('menuitem', { name: item }).click();
}

test('a schedule is added with its next runs in sight', async () => {
  const { page } = browser;
  await page.goto('/schedules');
  await page
    .getByRole('button', { name: /^Add (a )?schedule$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Add a schedule' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);

  const cron = dialog.getByRole('textbox', { name: 'Cron expression' });
  await cron.fill('every day');
  await dialog.getByRole('region', { name: 'Next runs' }).waitFor({ state: 'detached' });
  await cron.fill('15 2 * * *');
  await dialog.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Berlin');
  const next = dialog.getByRole('region', { name: 'Next runs' });
  await next
    .getByText(/02:15$/)
    .first()
    .waitFor();
  expect(await next.getByRole('listitem').count()).toBe(5);
  await dialog.getByRole('textbox', { name: 'On the machines' }).fill('name:nothing-has-this-name');
  await dialog.getByText('Matches no machine now.').waitFor();
  await screenshot(page, 'add-schedule');
  await dialog.getByRole('button', { name: 'Add schedule' }).click();
  await row().getByText('Active').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('it is edited, and stands in the calendar and in its list', async () => {
  const { page } = browser;
  await choose('Edit');
  const dialog = page.getByRole('dialog', { name: `Edit ${name}` });
  await dialog.getByRole('button', { name: 'How it behaves' }).click();
  await dialog.getByRole('textbox', { name: 'Begins later by up to' }).fill('10m');
  await dialog.getByRole('combobox', { name: 'A time that clocks leap over' }).selectOption('skip');
  await screenshot(page, 'edit-schedule');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.goto('/windows?view=calendar');
  await page.getByRole('button', { name: 'Week' }).click();
  await page
    .getByRole('region', { name: /^Calendar of / })
    .getByText(name)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'List' }).click();
  await page.getByRole('grid').getByText('up to 10m later').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto('/schedules');
});

test('a test run says that no machine is meant', async () => {
  const { page } = browser;
  await choose('Test run');
  const dialog = page.getByRole('dialog', { name: `What ${name} would do now` });
  await dialog.getByText('It would not run.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
});

test('it is paused, resumed, run by hand and deleted', async () => {
  const { page } = browser;
  await choose('Pause');
  await row().getByText('Paused').waitFor();
  await screenshot(page, 'schedules');
  await choose('Resume');
  await row().getByText('Active').waitFor();
  await choose('Run now');
  await page.getByRole('link', { name }).click();
  await page.getByRole('grid', { name: 'Runs' }).getByText('By hand').waitFor();
  await page.getByRole('link', { name: 'Schedules' }).last().click();
  await choose('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete schedule' }).click();
  await row().waitFor({ state: 'detached' });
});
