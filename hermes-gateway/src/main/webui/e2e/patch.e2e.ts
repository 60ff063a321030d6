import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillConnection, fillLogin, forget, openAddDialog } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { lab, labHost } from './lab';

const host = labHost(0);
const { name } = host;
let browser: Visit;
let machineUrl: string;

beforeAll(async () => {
  lab('reset', '1');
  lab('break', '1');
  browser = await visit({ signedIn: true });
  await forget(browser.page, host);
});
afterAll(() => browser.close());

test('a machine is added with its key and its host key approved', async () => {
  const { page } = browser;
  await openAddDialog(page);
  await page.getByRole('button', { name: 'Add and connect' }).click();
  await page.getByText('Give it a name').waitFor();

  await fillConnection(page, host, name);
  await fillLogin(page, host);
  await screenshot(page, 'add-machine');
  await page.getByRole('button', { name: 'Add and connect' }).click();

  const dialog = page.getByRole('dialog', { name: `Add ${name}` });
  await dialog.getByText(/^SHA256:[A-Za-z0-9+/]{43}/).waitFor();
  await screenshot(page, 'host-key');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Approve host key' }).click();
  await dialog.getByText(`${name} is ready`).waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: `Open ${name}` }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  machineUrl = new URL(page.url()).pathname;
});

test('the probe filled in what the machine is', async () => {
  const { page } = browser;
  await page.getByText('Operating system').waitFor();
  await page.getByRole('meter').first().waitFor();
  await screenshot(page, 'machine');
});

test('an analysis leads to the plan', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Analyze', exact: true }).click();
  await page.getByRole('link', { name: 'See the plan' }).click({ timeout: 120_000 });
  await page.getByRole('grid', { name: 'Plan' }).waitFor();
  await page.getByRole('region', { name: 'Before an upgrade' }).getByText('Room /var').waitFor();
  await page.getByText('Changed here: /etc/lab-conf.conf (lab-conf)').waitFor();
  await page
    .getByRole('grid', { name: 'Repositories' })
    .getByText('file:/srv/lab-repo/lab-security')
    .waitFor();
  await page.getByRole('button', { name: /^dist-upgrade \(\d+\)$/ }).click();
  await page.getByRole('button', { name: /^upgrade \(\d+\)$/ }).click();
  await screenshot(page, 'plan');
  expect(await barriers(page)).toEqual([]);
});

test('who has a package is asked, and it can be upgraded from there', async () => {
  const { page } = browser;
  await page.goto('/packages?name=lab-sec1&below=1.1');
  const row = page
    .getByRole('grid', { name: 'Machines with lab-sec1' })
    .getByRole('row')
    .filter({ hasText: name });
  await row.getByText('1.0', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Upgrade lab-sec1 on / }).click();
  const dialog = page.getByRole('dialog', { name: /^Upgrade / });
  await dialog.getByText('1 chosen package').waitFor();
  await dialog.getByText('lab-sec1', { exact: true }).first().waitFor();
  await screenshot(page, 'packages-upgrade');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await row.getByRole('link', { name }).click();
  await page.getByRole('grid', { name: 'Plan' }).waitFor();
});

test('a dry run of chosen packages changes nothing', async () => {
  const { page } = browser;
  await choosePackages(2);
  await page.getByRole('button', { name: 'Upgrade 2 chosen packages…' }).click();
  const dialog = page.getByRole('dialog', { name: `Upgrade ${name}` });
  await dialog.getByLabel('Dry run').check({ force: true });
  await dialog.getByRole('button', { name: `Try 2 packages on ${name}` }).click();
  await page.getByRole('heading', { name: /^Would change: \d+ packages?/ }).waitFor({ timeout: 120_000 });
  await page.getByText('Dry run', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Do exactly this…' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('chosen packages are upgraded after a confirmation that names them', async () => {
  const { page } = browser;
  await page.goto(`${machineUrl}/updates`);
  const chosen = await choosePackages(2);
  await page.getByRole('button', { name: 'Upgrade 2 chosen packages…' }).click();
  const dialog = page.getByRole('dialog', { name: `Upgrade ${name}` });
  for (const packageName of chosen) await dialog.getByText(packageName, { exact: true }).waitFor();
  await screenshot(page, 'upgrade-chosen');

  const streams: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/log/stream')) streams.push(request.url());
  });
  await dialog.getByRole('button', { name: `Upgrade 2 packages on ${name}` }).click();
  await page.getByRole('log').getByText(`Setting up ${chosen[0]}`).first().waitFor({ timeout: 120_000 });
  expect(streams).not.toEqual([]);

  const diff = page.getByRole('grid', { name: 'Changed packages' });
  await diff.waitFor({ timeout: 120_000 });
  for (const packageName of chosen) {
    const row = diff.getByRole('row').filter({ hasText: packageName });
    await row.getByText('Upgraded').waitFor();
  }
  await screenshot(page, 'diff');
});

test('the live log is in sight while the rest is upgraded, until a package script fails', async () => {
  const { page } = browser;
  // The plan of before the last upgrade would be refused: the analysis that follows that makes another one.
  await page.goto(`${machineUrl}/updates`);
  await page.getByRole('button', { name: /^upgrade \(16\)$/ }).waitFor({ timeout: 60_000 });
  await page.goto(machineUrl);
  await page.getByRole('button', { name: 'Upgrade…' }).click();
  const dialog = page.getByRole('dialog', { name: `Upgrade ${name}` });
  await dialog.getByText('Exactly this plan is done, or nothing').waitFor();
  await dialog.getByRole('grid').waitFor();
  await screenshot(page, 'upgrade-all');
  await dialog.getByRole('button', { name: new RegExp(`^Upgrade \\d+ packages? on ${name}$`) }).click();
  await page
    .getByRole('log')
    .getByText(/^Setting up /)
    .first()
    .waitFor({ timeout: 120_000 });
  await screenshot(page, 'live-log');

  const alert = page.getByRole('alert').filter({ hasText: 'Package script failed' });
  await alert.getByText('What to do:').waitFor({ timeout: 180_000 });
  await alert.getByText('lab-broken: simulated failure').waitFor();
  await screenshot(page, 'upgrade-failed');
  await page.getByRole('heading', { name: /^Changed before it failed: \d+ packages$/ }).waitFor();
  const sec1 = page
    .getByRole('grid', { name: 'Changed packages' })
    .getByRole('row')
    .filter({ hasText: 'lab-sec1' });
  await sec1.getByText('1.1', { exact: true }).waitFor();
  await page.getByText('1 edited configuration file kept').waitFor();
  await page.getByText('A reboot is required').waitFor();
  await page.getByLabel('Search the log').fill('setting up');
  await page
    .getByRole('log')
    .getByText(/^Setting up /)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('with its cause out of the way the same work runs again and ends well', async () => {
  const { page } = browser;
  lab('heal', '1');
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Run again' }).click();
  await page.getByText('Done.', { exact: true }).waitFor({ timeout: 120_000 });
  await page
    .getByRole('log')
    .getByText(/^Setting up lab-broken/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'What is left to upgrade on this machine' }).click();
  await page.getByRole('grid', { name: 'Plan' }).getByText('lab-held').waitFor();
});

test('a machine that asks for it is restarted, and the restart is proved', async () => {
  const { page } = browser;
  await page.goto(machineUrl);
  await page.getByRole('button', { name: 'Restart…' }).click();
  const dialog = page.getByRole('dialog', { name: `Restart ${name}` });
  await dialog.getByLabel('Only where a restart is waited for').waitFor();
  await screenshot(page, 'restart-dialog');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Restart', exact: true }).click();
  await page.getByRole('heading', { name: 'The machine restarted' }).waitFor({ timeout: 120_000 });
  await page.getByText('A new start of its first process (a container)').waitFor();
  await screenshot(page, 'restarted');
  expect(await barriers(page)).toEqual([]);
});

test('filters live in the address', async () => {
  const { page } = browser;
  await page.goto('/machines');
  await page.getByLabel('Search machines').fill(name);
  await page.waitForURL((url) => url.searchParams.get('q') === name);
  await page.getByRole('link', { name, exact: true }).waitFor();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.waitForURL(/view=table/);
  await page.reload();
  await page.getByRole('grid', { name: 'Machines' }).getByRole('link', { name, exact: true }).waitFor();
  expect(await page.getByLabel('Search machines').inputValue()).toBe(name);

  await page.goto(`/machines?view=tiles&where=${encodeURIComponent(`tag:e2e and name:${name}`)}`);
  await page.getByRole('article', { name, exact: true }).waitFor();
  await page.goto('/machines?where=colour:blue:and');
  await page.getByRole('alert').getByText('What to do:').waitFor();
  await page.goto('/machines?view=tiles');
  await page.getByRole('article', { name, exact: true }).waitFor();
  await screenshot(page, 'machines');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await screenshot(page, 'machines-dark');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to light theme' }).click();
});

async function choosePackages(count: number): Promise<string[]> {
  /* The first one depends on a library that would come along. */
  const boxes = browser.page.getByRole('checkbox', { name: /^Choose lab-app(?!01)\d+$/ });
  await boxes.first().waitFor();
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const box = boxes.nth(index);
    names.push(((await box.getAttribute('aria-label')) ?? '').replace('Choose ', ''));
    await box.check();
  }
  return names;
}
