import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';
import { adminToken } from './lab';

let browser: Visit;

const headers = { Authorization: `Bearer ${adminToken}` };

interface Listed {
  items: { id: string; name: string; version: number; actions: { action: string }[] }[];
}

/** Nothing that this file chose is left to the next one. */
async function clean() {
  const { request } = browser.page;
  const schedules = (await (await request.get('/api/v1/schedules', { headers })).json()) as Listed;
  for (const { id, name, version } of schedules.items.filter((one) => one.name === 'Metrics')) {
    const answer = await request.delete(`/api/v1/schedules/${id}`, {
      headers: { ...headers, 'If-Match': `"${version}"` },
    });
    expect(answer.status(), name).toBe(204);
  }
  for (const key of ['metrics.disk.warning', 'session.length']) {
    const setting = (await (await request.get(`/api/v1/settings/${key}`, { headers })).json()) as {
      version: number;
    };
    await request.delete(`/api/v1/settings/${key}`, {
      headers: { ...headers, 'If-Match': `"${setting.version}"` },
      failOnStatusCode: true,
    });
  }
  for (const key of ['density', 'zoom', 'machines.tileMode', 'machines.defaultTab', 'theme']) {
    await request.delete(`/api/v1/preferences/${key}`, { headers, failOnStatusCode: true });
  }
}

beforeAll(async () => {
  browser = await visit({ signedIn: true });
});
afterAll(async () => {
  await clean();
  await browser.close();
});

test('an administrator changes a limit, sees who did, and goes back to the default', async () => {
  const { page } = browser;
  await page.goto('/settings');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  const form = page.getByRole('form', { name: 'Filesystem: warning from' });
  const field = form.getByLabel('Filesystem: warning from', { exact: true });
  const save = form.getByRole('button', { name: 'Save: Filesystem: warning from' });

  await field.fill('99');
  await save.click();
  await form.getByText('must not be above metrics.disk.error, which is 97').waitFor();
  await screenshot(page, 'settings-refused');
  await field.fill('80');
  await save.click();
  await form.getByRole('button', { name: /^Use the default/ }).waitFor();
  await form.getByText('Default: 90').waitFor();
  expect(await field.inputValue()).toBe('80');

  await form.getByRole('button', { name: /^Who changed it/ }).click();
  await form.getByText('default → 80').waitFor();
  await screenshot(page, 'settings');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await screenshot(page, 'settings-dark');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to light theme' }).click();

  await form.getByRole('button', { name: /^Use the default/ }).click();
  await form.getByRole('button', { name: /^Use the default/ }).waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe('90');
});

test('who signs in from now on stays signed in as long as the setting says', async () => {
  const { page } = browser;
  await page.goto('/settings');
  const form = page.getByRole('form', { name: 'Signed in for' });
  await form.getByText('Default: as the server was started').waitFor();
  await form.getByLabel('Signed in for', { exact: true }).fill('30');
  await form.getByRole('button', { name: 'Save: Signed in for' }).click();
  await form.getByRole('button', { name: /^Use the default/ }).waitFor();
  const cookie = async () => {
    const answer = await page.request.post('/api/v1/session', { data: { token: adminToken } });
    return answer.headers()['set-cookie'];
  };
  await expect.poll(cookie, { timeout: 15_000, interval: 500 }).toContain('Max-Age=1800');
  await screenshot(page, 'settings-session');
  expect(await barriers(page)).toEqual([]);
});

test('metrics are collected on schedule after one click', async () => {
  const { page } = browser;
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Collect metrics every 10 minutes' }).click();
  await page.getByRole('link', { name: 'Metrics', exact: true }).waitFor();
  await page.getByText('(*/10 * * * *)').waitFor();
});

test('the page of a machine is found as it was left', async () => {
  const { page } = browser;
  const { id } = (await (
    await page.request.post('/api/v1/machines', {
      headers,
      data: {
        name: 'left-as-it-was',
        hostname: 'left.invalid',
        username: 'root',
        credential: { method: 'password', password: 'unused', sudo: { mode: 'none' } },
      },
      failOnStatusCode: true,
    })
  ).json()) as { id: string };
  try {
    const kept = () =>
      page.waitForResponse(
        (answer) => answer.url().endsWith('/ui-state') && answer.request().method() === 'PATCH',
      );
    await page.goto(`/machines/${id}`);
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    await page.getByText('Nobody has measured this machine yet.').waitFor();
    const closed = kept();
    await page.getByRole('button', { name: 'System', expanded: true }).click();
    await closed;
    const chosen = kept();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await chosen;

    await page.goto(`/machines/${id}`);
    await page.getByRole('tab', { name: 'Timeline', selected: true }).waitFor();
    await page.goto(`/machines/${id}/overview`);
    await page.getByRole('button', { name: 'System', expanded: false }).waitFor();
    await screenshot(page, 'machine-section-closed');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Overview', selected: true }).focus();
    await page.keyboard.press('Tab');
    await page.getByRole('tab', { name: 'Hardware' }).and(page.locator(':focus')).waitFor();
  } finally {
    await page.request.delete(`/api/v1/machines/${id}`, { headers });
  }
});

test('a tile is small for itself, and stays so', async () => {
  const { page } = browser;
  const { id } = (await (
    await page.request.post('/api/v1/machines', {
      headers,
      data: {
        name: 'tile-of-its-own',
        hostname: 'tile.invalid',
        username: 'root',
        credential: { method: 'password', password: 'unused', sudo: { mode: 'none' } },
      },
      failOnStatusCode: true,
    })
  ).json()) as { id: string };
  try {
    await page.goto('/machines?where=name:tile-of-its-own&view=tiles');
    const tile = page.getByRole('article', { name: 'tile-of-its-own' });
    await tile.getByText('root@tile.invalid:22').waitFor();
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/ui-state'));
    await tile.getByRole('button', { name: 'Make the tile of tile-of-its-own smaller' }).click();
    expect((await kept).status()).toBe(204);
    await tile.getByText('root@tile.invalid:22').waitFor({ state: 'hidden' });

    await page.reload();
    const larger = tile.getByRole('button', { name: 'Make the tile of tile-of-its-own larger' });
    await larger.waitFor();
    await screenshot(page, 'tile-compact');
    expect(await barriers(page)).toEqual([]);
    await larger.click();
    await tile.getByText('root@tile.invalid:22').waitFor();
  } finally {
    await page.request.delete(`/api/v1/machines/${id}`, { headers });
  }
});

test('what somebody prefers is kept', async () => {
  const { page } = browser;
  await page.goto('/machines');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Display…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Display' });
  await dialog.getByLabel('Density').first().selectOption('compact');
  await dialog.getByLabel('Size').first().selectOption('90');
  await dialog.getByLabel('Tiles of machines').first().selectOption('compact');
  await dialog.getByLabel('The page of a machine opens at').first().selectOption('timeline');
  await screenshot(page, 'display');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.reload();
  await page.waitForFunction(
    () =>
      document.documentElement.classList.contains('su-dense') &&
      document.documentElement.style.fontSize === '90%',
  );
  await screenshot(page, 'machines-compact');
});
