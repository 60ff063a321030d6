import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMachine, forget } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { clearQueue } from './clearQueue';
import { labHost } from './lab';

const hosts = [labHost(0), labHost(1)];
const selector = hosts.map((host) => `name:${host.name}`).join(' or ');
const name = `Check all ${Date.now().toString(36)}`;
let browser: Visit;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  await clearQueue(browser.page);
  for (const host of hosts) {
    await forget(browser.page, host);
    await addMachine(browser.page, host, host.name);
  }
}, 180_000);
afterAll(() => browser.close());

const rowOf = (table: string, text: string) =>
  browser.page.getByRole('grid', { name: table }).getByRole('row').filter({ hasText: text });

test('the waves of a campaign show before it is started', async () => {
  const { page } = browser;
  await page.goto('/campaigns');
  await page
    .getByRole('button', { name: /^Start (a )?campaign$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Start a campaign' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('combobox', { name: 'Do', exact: true }).selectOption('host.check');
  const waves = dialog.getByRole('region', { name: 'The waves' });
  await dialog.getByRole('textbox', { name: 'On the machines' }).fill('name:nothing-has-this-name');
  await dialog.getByText('Matches no machine now.').waitFor();
  await dialog.getByText('No machine matches the selector.').waitFor();
  await dialog.getByRole('button', { name: 'Start', exact: true, disabled: true }).waitFor();

  await dialog.getByRole('textbox', { name: 'On the machines' }).fill(selector);
  await dialog.getByText('Matches 2 machines now').waitFor();
  await dialog.getByRole('textbox', { name: 'Canary' }).fill('1');
  await dialog.getByText('Pause after the canary, until somebody resumes it').click();
  await waves.getByText('2 machines in 2 waves').waitFor();
  expect(await waves.getByRole('listitem').count()).toBe(2);
  await waves.getByText('Canary', { exact: true }).waitFor();
  await waves.getByText('Wave 2', { exact: true }).waitFor();
  await waves.scrollIntoViewIfNeeded();
  await screenshot(page, 'campaign-preview');
  expect(await barriers(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Start on 2 machines' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
});

test('it waits after the canary, and a person lets it go on', async () => {
  const { page } = browser;
  await page.getByText('The canary is done; wave 2 begins').waitFor({ timeout: 90_000 });
  await rowOf('Waves', 'Canary').getByText('1 done', { exact: true }).waitFor();
  await rowOf('Machines of the campaign', 'Waiting for its turn').waitFor();
  await screenshot(page, 'campaign-paused');
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Cancel ${name}?` });
  await dialog.getByText('Nothing new begins: 1 waiting machine is skipped.').waitFor();
  await screenshot(page, 'campaign-cancel');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await page.getByText('Every machine had its turn.').waitFor({ timeout: 90_000 });
  await page.getByText('Finished', { exact: true }).waitFor();
  const targets = page.getByRole('grid', { name: 'Machines of the campaign' });
  await targets.getByText('Done', { exact: true }).nth(1).waitFor();
  await screenshot(page, 'campaign-finished');
  expect(await barriers(page)).toEqual([]);
});

test('its jobs lead back to it, and the list shows it', async () => {
  const { page } = browser;
  await page
    .getByRole('link', { name: /^Job on / })
    .first()
    .click();
  await page.getByText('Done.', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Campaign', exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Campaigns', exact: true }).last().click();
  await rowOf('Campaigns', name).getByText('2 done', { exact: true }).waitFor();
  await screenshot(page, 'campaigns');
  expect(await barriers(page)).toEqual([]);
});
