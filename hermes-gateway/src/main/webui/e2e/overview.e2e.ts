import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
afterAll(() => browser.close());

async function inBothThemes(name: string) {
  const { page } = browser;
  await screenshot(page, name);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /dark theme$/ }).click();
  await screenshot(page, `${name}-dark`);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /light theme$/ }).click();
}

test('the overview shows the week, and a number leads to what it counts', async () => {
  const { page } = browser;
  await page.goto('/machines');
  await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  await page.getByRole('img', { name: 'Work of the last seven days' }).waitFor();
  const days = page.getByRole('grid', { name: 'Work of the last seven days' });
  expect(await days.getByRole('row').count()).toBe(8);
  await inBothThemes('overview');

  await page.getByRole('grid', { name: 'Restarts by age' }).getByRole('link').nth(1).click();
  await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
  expect(new URL(page.url()).searchParams.get('where')).toBe('unrebooted>=2 and unrebooted<8');
  await page.goBack();
  await page.getByRole('grid', { name: 'Security updates by age' }).getByRole('link').last().click();
  await page.getByRole('heading', { name: 'Pending updates', level: 1 }).waitFor();
  await page.getByText('Waited for 31 days or more').waitFor();
  await page.goBack();
  await page.getByRole('link', { name: /Not seen for more than 7 days/ }).click();
  await page.getByRole('heading', { name: 'Machines', level: 1 }).waitFor();
  expect(new URL(page.url()).searchParams.get('where')).toBe('unseen>7');
});

/** As of a fleet that no test has: what the server would answer stands in SQL tests. */
const PENDING = {
  items: [
    {
      name: 'openssl',
      to: '3.0.15-1~deb12u1',
      state: 'ready',
      security: true,
      machines: 812,
      fromVersions: 2,
      from: ['3.0.9-1', '3.0.11-1~deb12u1'],
      archs: ['amd64'],
      origins: ['Debian-Security:12/stable-security'],
      oldestAt: '2026-01-05T08:00:00Z',
    },
    {
      name: 'vim',
      to: '2:9.1-1',
      state: 'held',
      security: false,
      machines: 1,
      fromVersions: 1,
      from: ['2:9.0-1'],
      archs: ['amd64'],
      origins: ['Debian:12.5/stable'],
      oldestAt: '2026-01-05T08:00:00Z',
    },
  ],
  nextCursor: null,
  total: 2,
  security: 1,
  updates: 813,
  securityUpdates: 812,
};
const WAITING = {
  items: ['web-1', 'web-2'].map((machine, index) => ({
    machineId: `0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5${index}`,
    machine,
    changes: [{ arch: 'amd64', from: '3.0.9-1', to: '3.0.15-1~deb12u1', state: 'ready' }],
    firstSeenAt: '2026-01-05T08:00:00Z',
  })),
  nextCursor: null,
  total: 2,
};

test('pending updates open their machines, of which some are chosen', async () => {
  const { page } = browser;
  await page.route('**/api/v1/packages/pending?*', (route) => route.fulfill({ json: PENDING }));
  await page.route('**/api/v1/packages/pending/machines?*', (route) => route.fulfill({ json: WAITING }));
  await page.goto('/packages');
  await page.getByRole('link', { name: 'Pending updates' }).click();
  await page.getByText('813 updates on all machines, 812 of them of security').waitFor();
  await page.getByLabel('Part of a name').fill('ssl');
  await page.getByLabel('Kind').selectOption({ label: 'Only security' });
  await page.getByLabel('State').selectOption({ label: 'Ready' });
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ q: 'ssl', security: 'true', state: 'ready' });

  await page.getByRole('button', { name: 'Details' }).first().click();
  const machines = page.getByRole('grid', { name: 'Machines that wait for openssl' });
  await machines.getByRole('link', { name: 'web-2' }).waitFor();
  await page.getByRole('button', { name: 'Upgrade openssl on these 2 machines…' }).waitFor();
  await inBothThemes('packages-pending');
  await machines.getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: 'Upgrade openssl on 1 machine…' }).waitFor();
  await page.unrouteAll();
});

test('who asks for nonsense is told so by the server', async () => {
  const { page } = browser;
  await page.goto('/packages/pending?where=tag:prod+and');
  await page
    .getByRole('alert')
    .getByText(/is wrong at position/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});
