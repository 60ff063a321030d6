import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, screenshot, visit, type Visit } from './browser';

const MACHINES = 250;
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  const { page } = browser;
  await page.goto('/machines');
  await page.evaluate(async (machines) => {
    const kinds = ['vm', 'lxc'];
    const lines = Array.from(
      { length: machines },
      (_, n) =>
        `many-${String(n).padStart(3, '0')},127.0.8.${n + 1},9,ops,${kinds[n % 2]},${n % 10 ? 'many' : 'many tenth'}`,
    );
    const content = ['name,hostname,port,username,kind,tags', ...lines, ''].join('\n');
    await fetch('/api/v1/machines/import', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ format: 'csv', content }),
    });
  }, MACHINES);
});
afterAll(async () => {
  await browser.page.evaluate(async () => {
    for (;;) {
      const found = await fetch('/api/v1/machines?where=tag:many&limit=200');
      const { items } = (await found.json()) as { items: { id: string }[] };
      if (items.length === 0) return;
      await Promise.all(items.map(({ id }) => fetch(`/api/v1/machines/${id}`, { method: 'DELETE' })));
    }
  });
  await browser.close();
});

test('the list scrolls to its end, and holds only what is in sight', async () => {
  const { page } = browser;
  await page.goto('/machines?where=tag%3Amany&view=table');
  const grid = page.getByRole('grid', { name: 'Machines' });
  await grid.getByRole('link', { name: 'many-000' }).waitFor();
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(MACHINES + 1));
  await grid.getByRole('link', { name: 'many-000' }).focus();
  await page.keyboard.press('End');
  await grid.getByRole('link', { name: 'many-249' }).waitFor();
  expect(await grid.getByRole('link').count()).toBeLessThan(100);
  await page.keyboard.press('Home');
  await grid.getByRole('link', { name: 'many-000' }).waitFor();
});

test('columns are chosen, and kept on the server', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Architecture' }).getByRole('checkbox').click();
  await page.getByRole('menuitem', { name: 'Kind' }).getByRole('checkbox').click();
  await page.getByRole('menuitem', { name: 'Analyzed' }).getByRole('checkbox').click();
  await screenshot(page, 'list-columns');
  const row = await page.getByRole('row', { name: 'many-000' }).boundingBox();
  expect(row?.height, 'each machine is one line').toBeLessThan(90);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('columnheader', { name: 'Kind' }).waitFor();
  expect(await page.getByRole('columnheader', { name: 'Analyzed' }).count()).toBe(0);
});

test('columns are moved by buttons and keys, and stay where they were put', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Order…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Order of the columns' });
  await dialog.getByRole('button', { name: 'Move Kind up' }).click();
  await dialog.getByText('Kind: place 5 of 6').waitFor();
  const up = dialog.getByRole('button', { name: 'Move Kind up' });
  await up.and(page.locator(':focus')).waitFor();
  for (let at = 0; at < 6; at++) await page.keyboard.press('Alt+ArrowUp');
  await dialog.getByText('Kind: place 1 of 6').waitFor();
  await up.and(page.locator(':focus')).waitFor();
  await screenshot(page, 'list-order');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const heads = page.getByRole('grid', { name: 'Machines' }).getByRole('columnheader');
  expect((await heads.allInnerTexts()).slice(1, 4)).toEqual(['Name', 'Kind', 'Status']);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('columnheader', { name: 'Kind' }).waitFor();
  expect((await heads.allInnerTexts()).slice(1, 4)).toEqual(['Name', 'Kind', 'Status']);
});

test('groups have a head that counts them, and can be closed', async () => {
  const { page } = browser;
  await page.getByLabel('Group by').selectOption('tag');
  const tenth = page.getByRole('button', { name: /^tenth 25 machines$/ });
  await page.getByRole('button', { name: /^many 250 machines$/ }).click();
  await tenth.waitFor();
  await page.getByRole('link', { name: 'many-010' }).waitFor();
  await screenshot(page, 'list-groups');
  expect(await barriers(page)).toEqual([]);
  await tenth.click();
  await page.getByRole('link', { name: 'many-010' }).waitFor({ state: 'detached' });
  await page.getByLabel('Group by').selectOption('none');
});

test('what has to be started anew is counted, and narrows the list', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Counts' }).click();
  const needs = page.getByRole('group', { name: 'To start anew' });
  await screenshot(page, 'list-needs');
  // Nobody has looked at the machines of this list.
  await needs.getByRole('button', { name: 'Not known 250' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('where')).toBe('tag:many and needs:unknown');
  await page.getByRole('status').getByText('250 machines').waitFor();
  await page.goto('/machines?where=tag%3Amany&view=table');
});

test('a count is clicked, and what it leaves is saved under a name', async () => {
  const { page } = browser;
  await page.getByRole('button', { name: 'Counts' }).click();
  const kinds = page.getByRole('group', { name: 'Kind' });
  await kinds.getByRole('button', { name: 'LXC container 125' }).click();
  await page.getByRole('status').getByText('125 machines').waitFor();
  await screenshot(page, 'list-counts');
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Save or remove…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved filters' });
  await dialog.getByRole('textbox', { name: 'Name of the filter' }).fill('containers');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('tag:many and kind:lxc').last().waitFor();
  await screenshot(page, 'list-filters');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.goto('/machines');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'containers' }).click();
  await page.getByRole('status').getByText('125 machines').waitFor();
});
