import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMachine, forget } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { clearQueue } from './clearQueue';
import { lab, labHost } from './lab';

/* An administrator's week, with the console alone; of the three machines the last one is broken. */
const hosts = [labHost(0), labHost(1), labHost(2)];
const [first, second, broken] = hosts.map((host) => host.name) as [string, string, string];
const all = hosts.map((host) => `name:${host.name}`).join(' or ');
const mark = Date.now().toString(36);
let browser: Visit;

beforeAll(async () => {
  lab('reset', '1', '2', '3');
  lab('heal', '1', '2');
  lab('break', '3');
  browser = await visit({ signedIn: true });
  await clearQueue(browser.page);
  for (const host of hosts) {
    await forget(browser.page, host);
    await addMachine(browser.page, host, host.name);
  }
}, 300_000);
afterAll(async () => {
  for (const host of hosts) await forget(browser.page, host);
  await browser.close();
});

async function startCampaign(name: string, action: string, on: string, canary: string) {
  const { page } = browser;
  await page.goto('/campaigns');
  await page
    .getByRole('button', { name: /^Start (a )?campaign$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Start a campaign' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('combobox', { name: 'Do', exact: true }).selectOption(action);
  await dialog.getByRole('textbox', { name: 'On the machines' }).fill(on);
  await dialog.getByRole('textbox', { name: 'Canary' }).fill(canary);
  if (action === 'apt.upgrade')
    await dialog.getByText('Pause after the canary, until somebody resumes it').click();
  else await dialog.getByLabel('Only where a restart is waited for').check({ force: true });
  await dialog.getByRole('button', { name: /^Start on \d machines?$/ }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

const machinesOfCampaign = () => browser.page.getByRole('grid', { name: 'Machines of the campaign' });

test('the machines are analysed together, and what waits is read', async () => {
  const { page } = browser;
  await page.goto(`/machines?view=table&where=${encodeURIComponent(all)}`);
  for (const { name } of hosts) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  const bar = page.getByRole('region', { name: 'Selected machines' });
  await bar.getByRole('button', { name: 'Analyze' }).click();
  await page.getByText('Done', { exact: true }).nth(2).waitFor({ timeout: 120_000 });
  await screenshot(page, 'week-analysed');

  await page.goto('/packages/pending?q=lab-sec');
  const row = page.getByRole('row').filter({ hasText: 'lab-sec1' });
  await row.getByText('3', { exact: true }).waitFor({ timeout: 30_000 });
  await row.getByRole('button', { name: 'Details' }).click();
  await page
    .getByRole('grid', { name: 'Machines that wait for lab-sec1' })
    .getByRole('link', { name: broken })
    .waitFor();
  await screenshot(page, 'week-pending');
  expect(await barriers(page)).toEqual([]);
});

test('a canary goes first, and whoever fails after it is told by name', async () => {
  const { page } = browser;
  await startCampaign(`Upgrade ${mark}`, 'apt.upgrade', `name:${first} or name:${broken}`, '1');
  await page.getByText('The canary is done; wave 2 begins').waitFor({ timeout: 180_000 });
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await page.getByText('Failed', { exact: true }).first().waitFor({ timeout: 180_000 });
  await machinesOfCampaign().getByText('Package script failed').waitFor();
  await screenshot(page, 'week-failed');
  expect(await barriers(page)).toEqual([]);

  lab('heal', '3');
  await page.getByRole('button', { name: 'Retry failed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retry 1 machine' }).click();
  await page.getByText('Every machine had its turn.').waitFor({ timeout: 180_000 });
  await screenshot(page, 'week-retried');
});

test('the other one is upgraded in its window', async () => {
  const { page } = browser;
  await page.goto('/windows');
  await page.getByRole('button', { name: 'Add window' }).first().click();
  const window = page.getByRole('dialog', { name: 'Add a window' });
  await window.getByRole('textbox', { name: 'Name', exact: true }).fill(`Open ${mark}`);
  await window.getByRole('textbox', { name: 'Begins (cron expression)' }).fill('0 * * * *');
  await window.getByRole('textbox', { name: 'Lasts' }).fill('1h');
  await window.getByRole('button', { name: 'Add window' }).click();
  await window.waitFor({ state: 'detached' });

  await page.goto('/schedules');
  await page
    .getByRole('button', { name: /^Add (a )?schedule$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Add a schedule' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(`Nightly ${mark}`);
  await dialog.getByRole('textbox', { name: 'Cron expression' }).fill('0 3 * * *');
  await dialog.getByRole('combobox', { name: 'Window', exact: true }).selectOption(`Open ${mark}`);
  await dialog.getByRole('combobox', { name: 'Do', exact: true }).selectOption('apt.upgrade');
  await dialog.getByRole('textbox', { name: 'On the machines' }).fill(`name:${second}`);
  await dialog.getByRole('button', { name: 'Add schedule' }).click();
  await page.getByRole('button', { name: `Actions of Nightly ${mark}` }).click();
  await page.getByRole('menuitem', { name: 'Run now' }).click();
  await page.getByRole('link', { name: `Nightly ${mark}` }).click();
  await page.getByRole('grid', { name: 'Runs' }).getByText('1 done').waitFor({ timeout: 180_000 });
  await screenshot(page, 'week-window');
  expect(await barriers(page)).toEqual([]);
});

test('the restarts go in waves, and each is proved', async () => {
  const { page } = browser;
  await startCampaign(`Restart ${mark}`, 'machine.reboot', all, '1');
  await page.getByText('Every machine had its turn.').waitFor({ timeout: 240_000 });
  await machinesOfCampaign().getByText('Done', { exact: true }).nth(2).waitFor();
  await screenshot(page, 'week-restarted');
  expect(await barriers(page)).toEqual([]);
});

test('the report tells of it', async () => {
  const { page } = browser;
  await page.goto('/reports');
  await page.getByRole('button', { name: 'Make a report' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Make a report' });
  await dialog.getByRole('textbox', { name: 'Machines' }).fill(all);
  await dialog.getByRole('button', { name: 'Make a report' }).click();
  const report = page.getByRole('row').filter({ hasText: 'Ready' }).first();
  await report.getByRole('link', { name: 'Fleet report', exact: true }).click();
  const sheet = page.getByTitle('Content of the report: Fleet report').contentFrame();
  await sheet.getByRole('heading', { name: 'Fleet report', level: 1 }).waitFor();
  const read = await sheet.locator('body').innerText();
  for (const text of [first, second, broken, 'apt_postinst_failed', 'lab-sec1']) expect(read).toContain(text);
  await screenshot(page, 'week-report');
});
