import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

let browser: Visit;

/** Who listens where the scan looks; what it says would like to be a part of the page. */
const stranger = createServer((visitor) => {
  visitor.on('error', () => undefined);
  visitor.end('<img src=x onerror=alert(1)>\u202enrut\n');
});

beforeAll(async () => {
  await new Promise<void>((ready) => stranger.listen(0, '127.0.0.1', ready));
  browser = await visit({ signedIn: true });
  await browser.page.goto('/machines');
  await browser.page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
});
afterAll(async () => {
  stranger.close();
  await browser.close();
});

const heading = (name: string) => browser.page.getByRole('heading', { name, level: 1 });

async function settled(name: string) {
  const { page } = browser;
  await heading(name).waitFor();
  await page.locator('#main .su-skeleton').first().waitFor({ state: 'detached' });
}

async function inBothThemes(name: string) {
  const { page } = browser;
  await screenshot(page, name);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /dark theme$|thème sombre$/ }).click();
  await screenshot(page, `${name}-dark`);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /light theme$|thème clair$/ }).click();
}

test.each([
  ['d', 'Discovery'],
  ['i', 'Packages'],
  ['a', 'Audit log'],
  ['h', 'Diagnosis'],
  ['k', 'Secrets'],
])('g and %s lead to %s, which keeps nobody out', async (key, name) => {
  const { page } = browser;
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  await settled(name);
  await inBothThemes(name.toLowerCase().replace(' ', '-'));
});

test('each check tells its state, and is looked at again', async () => {
  const { page } = browser;
  await page.goto('/diagnosis');
  await settled('Diagnosis');
  const gateway = page.getByRole('grid', { name: 'Gateway' });
  await gateway.getByText(/^The tables are at version/).waitFor();
  await gateway.getByText('Broker', { exact: true }).waitFor();
  await page
    .getByRole('grid', { name: 'Inventory' })
    .getByText(/are sealed with the key/)
    .waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText(/checks? (is|are) (not )?well/).waitFor();
});

test('who was never analyzed is unknown, and a mistake is told', async () => {
  const { page } = browser;
  await page.evaluate(async () => {
    const content = 'name,hostname,port,username,tags\nnever-seen,127.0.9.1,9,ops,unseen\n';
    await fetch('/api/v1/machines/import', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ format: 'csv', content }),
    });
  });
  const machinesMeant = async () => {
    const answer = await page.request.get('/api/v1/packages/installed?name=openssl&where=tag:unseen');
    return ((await answer.json()) as { coverage: { machines: number } }).coverage.machines;
  };
  await expect.poll(machinesMeant, { timeout: 30_000 }).toBe(1);
  await page.goto('/packages');
  await settled('Packages');
  await page.getByText('Which package?').waitFor();
  await page.getByLabel('Name of the package').fill('openssl');
  await page.getByLabel('Only below version').fill('3.0.15-1~deb12u1');
  await page.getByLabel('Only of these machines').fill('tag:unseen');
  await page.getByText('1 machine was never analyzed: what it has is unknown').first().waitFor();
  await page.getByRole('link', { name: 'never-seen' }).waitFor();
  await page.getByText('Nothing is known yet').waitFor();
  expect(new URL(page.url()).search).toBe('?name=openssl&below=3.0.15-1%7Edeb12u1&where=tag%3Aunseen');
  await inBothThemes('packages-unknown');

  await page.getByLabel('Only of these machines').fill('tag:unseen and');
  await page
    .getByRole('alert')
    .getByText(/is wrong at position 15/)
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.evaluate(async () => {
    const found = await fetch('/api/v1/machines?where=tag:unseen');
    const { items } = (await found.json()) as { items: { id: string }[] };
    await Promise.all(items.map(({ id }) => fetch(`/api/v1/machines/${id}`, { method: 'DELETE' })));
  });
});

test('a report is made, can be had in each format, and is kept or deleted', async () => {
  const { page } = browser;
  await page.goto('/reports');
  await settled('Reports');
  await page.getByRole('button', { name: 'Make a report' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Make a report' });
  await dialog.getByLabel('About').selectOption({ label: 'What is kept and what goes' });
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Make a report' }).click();
  const report = page.getByRole('row').filter({ hasText: 'Clean-up report' }).first();
  await report.getByText('Ready').waitFor();
  const address = (format: string) =>
    report.getByRole('link', { name: `Clean-up report as ${format}` }).getAttribute('href');
  const pdf = await page.request.get((await address('PDF')) ?? '');
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  const html = await page.request.get((await address('HTML')) ?? '', { headers: { Range: 'bytes=0-14' } });
  expect([html.status(), await html.text()]).toEqual([206, '<!DOCTYPE html>']);
  await inBothThemes('reports');

  await report.getByRole('link', { name: 'Clean-up report', exact: true }).click();
  await heading('Clean-up report').waitFor();
  const sheet = page.getByTitle('Content of the report: Clean-up report');
  expect(await sheet.getAttribute('sandbox')).toBe('');
  const read = sheet.contentFrame();
  await read.getByRole('heading', { name: 'Clean-up report', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Clean-up report as PDF' }).waitFor();
  await inBothThemes('report');
  const rules = await page.request.get((await sheet.getAttribute('src')) ?? '');
  expect(rules.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'; /);
  expect(rules.headers()['x-content-type-options']).toContain('nosniff');
  // Of another origin: nobody looks out of it, and nobody in.
  expect(await sheet.evaluate((frame: HTMLIFrameElement) => frame.contentDocument)).toBeNull();
  await page.getByRole('button', { name: /^Keep Clean-up report whatever/ }).click();
  await page.getByText('Do not keep').waitFor();
  await page.getByRole('button', { name: /^Keep Clean-up report as long/ }).click();
  await page.getByRole('button', { name: /^Keep Clean-up report whatever/ }).waitFor();
  // Read again, after the browser has asked whether it changed.
  await page.reload();
  await read.getByRole('heading', { name: 'Clean-up report', level: 1 }).waitFor();
  await page.getByRole('navigation', { name: 'Where this is' }).getByRole('link').click();
  await settled('Reports');

  await report.getByRole('button', { name: /^Keep Clean-up report whatever/ }).click();
  await report.getByText('Do not keep').waitFor();
  await report.getByRole('button', { name: 'Delete Clean-up report' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Clean-up report deleted').waitFor();
});

test('the chain is followed on demand, and a row tells all it holds', async () => {
  const { page } = browser;
  await page.goto('/audit');
  await settled('Audit log');
  await page.getByRole('button', { name: 'Verify now' }).click();
  await page.getByText(/rows are unbroken, verified/).waitFor();
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Changes' });
  await page.getByRole('row').filter({ hasText: '/api/v1/audit/verification' }).first().waitFor();
  const newest = page.getByRole('button', { name: /^Details of row/ }).first();
  const row = await newest.getAttribute('aria-label');
  const details = page.getByRole('button', { name: row ?? '', exact: true });
  await details.click();
  await page.getByRole('heading', { name: /^Row /, level: 2 }).waitFor();
  await screenshot(page, 'audit-row');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await details.and(page.locator(':focus')).waitFor();
});

test('old rows are only told of before they are moved', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Archive old rows' }).click();
  const dialog = page.getByRole('dialog', { name: 'Archive old rows' });
  await dialog.getByLabel(/^Rows before this day/).fill('2001-01-01');
  await dialog.getByRole('button', { name: 'Tell what would be moved' }).click();
  await dialog.getByText('No row is old enough.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('a stranger is found, shown as one, and ignored', async () => {
  const { page } = browser;
  const port = (stranger.address() as AddressInfo).port;
  await page.goto('/discovery');
  await settled('Discovery');
  await page.getByLabel(/^Network/).fill('0.0.0.0/0');
  await page.getByRole('button', { name: 'Tell how much that is' }).click();
  await page.getByText(/^Refused: holds/).waitFor();
  await screenshot(page, 'discovery-refused');
  expect(await barriers(page)).toEqual([]);

  await page.getByLabel(/^Network/).fill('127.0.0.1');
  await page.getByLabel(/^Ports/).fill(String(port));
  await page.getByRole('button', { name: 'Tell how much that is' }).click();
  await page.getByText(/^1 address, 1 connections/).waitFor();
  await page.getByRole('button', { name: 'Scan', exact: true }).click();
  const row = page
    .getByRole('grid', { name: 'Found' })
    .getByRole('row')
    .filter({ hasText: `127.0.0.1:${port}` });
  await row.getByText('<img src=x onerror=alert(1)>???nrut').waitFor();
  await row.getByText('no SSH').waitFor();
  expect(await page.locator('q img').count()).toBe(0);
  await inBothThemes('discovery-found');

  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add 1 machine' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add 1 machine' });
  await dialog.getByLabel(/^User/).fill('ops');
  await dialog.getByRole('button', { name: 'Password', exact: true }).click();
  await dialog.getByLabel(/^Password/).fill('of-nobody');
  await dialog.getByRole('button', { name: 'Tell what would become of each' }).click();
  await dialog
    .getByRole('status')
    .getByRole('listitem')
    .filter({ hasText: `127.0.0.1 port ${port} is ` })
    .waitFor();
  await screenshot(page, 'discovery-add');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: 'Ignore', exact: true }).click();
  await row.waitFor({ state: 'detached' });
});

test('the key that seals is changed, and its progress is seen', async () => {
  const { page } = browser;
  await page.goto('/secrets');
  await settled('Secrets');
  const keys = page.getByRole('grid', { name: 'Keys' });
  const before = await keys
    .getByText('Seals new secrets')
    .locator('xpath=ancestor::tr')
    .locator('code')
    .innerText();
  await page.getByRole('button', { name: 'Rotate the key' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate', exact: true }).click();
  await page.getByText(/credentials? (was|were) sealed with the key/).waitFor();
  await keys.getByRole('button', { name: `Retire the key ${before}` }).waitFor();
  await screenshot(page, 'secrets-rotated');
  expect(await barriers(page)).toEqual([]);
});

test('the pages are French in both themes', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('menuitem', { name: 'Français' }).click();
  for (const [path, name] of [
    ['/discovery', 'Découverte'],
    ['/packages?name=base-files', 'Paquets'],
    ['/audit', 'Journal d’audit'],
    ['/diagnosis', 'Diagnostic'],
    ['/secrets', 'Secrets'],
  ] as const) {
    await page.goto(path);
    await settled(name);
    await inBothThemes(`fr${path.replace('/', '-').replace(/\?.*/, '')}`);
  }
});
