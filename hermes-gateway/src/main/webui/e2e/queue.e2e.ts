import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMachine, forget } from './addMachine';
import { barriers, screenshot, visit, type Visit } from './browser';
import { clearQueue } from './clearQueue';
import { labHost } from './lab';

const host = labHost(1);
const { name } = host;
let browser: Visit;
let machineUrl: string;

beforeAll(async () => {
  browser = await visit({ signedIn: true });
  await clearQueue(browser.page);
  await forget(browser.page, host);
});
afterAll(async () => {
  await clearQueue(browser.page);
  await browser.close();
});

const openQueue = async () => {
  await browser.page.goto('/queue');
  await browser.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
  await browser.page.getByRole('region', { name: 'The queue in numbers' }).waitFor();
};
const paused = (what: string) => browser.page.getByRole('status').filter({ hasText: `${what} is paused` });
const rowOf = (table: string, text: string) =>
  browser.page.getByRole('grid', { name: table }).getByRole('row').filter({ hasText: text });

test('a job that is started while everything is paused waits, says why, and runs when it is resumed', async () => {
  const { page } = browser;
  await addMachine(page, host, name);
  machineUrl = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByRole('button', { name: 'Pause everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pause everything?' });
  await dialog.getByLabel('Reason').fill('the data centre moves');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await paused('Everything').getByText('the data centre moves').waitFor();

  await page.goto(machineUrl);
  await page.getByText('Queue paused', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByText('The queue is paused: the data centre moves.').waitFor();
  const jobUrl = new URL(page.url()).pathname;
  await page.goto('/jobs?state=queued');
  await rowOf('Jobs', name).getByText('The queue is paused: the data centre moves.').waitFor();

  await openQueue();
  await page.getByRole('link', { name: /^[1-9]\d*\s*Waiting/ }).waitFor();
  await rowOf('Actions', 'Check access').getByRole('link', { name: '1' }).waitFor();
  await screenshot(page, 'queue-paused');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await paused('Everything').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Pause everything' }).waitFor();

  await page.goto(jobUrl);
  await page.getByText('Done.', { exact: true }).waitFor({ timeout: 60_000 });
});

test('an idle queue reads well in both themes', async () => {
  const { page } = browser;
  await openQueue();
  await page.getByRole('heading', { name: 'Nothing waits and nothing runs' }).waitFor({ timeout: 60_000 });
  await screenshot(page, 'queue-idle');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to dark theme' }).click();
  await screenshot(page, 'queue-idle-dark');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Switch to light theme' }).click();
});

test('what came to its end is drawn over an hour, a day and a week', async () => {
  const { page } = browser;
  await openQueue();
  const section = page.getByRole('region', { name: 'Throughput' });
  const chart = section.getByRole('img', { name: /Throughput/ });
  const spans = section.getByRole('group', { name: 'Time shown' });
  await chart.getByText(/^Last hour: [1-9]\d* done/).waitFor({ state: 'attached' });
  for (const span of ['Day', 'Week']) {
    await spans.getByRole('button', { name: span }).click();
    await chart
      .getByText(new RegExp(`^Last ${span.toLowerCase()}: [1-9]\\d* done`))
      .waitFor({ state: 'attached' });
  }
  await screenshot(page, 'queue-throughput');
  expect(await barriers(page)).toEqual([]);
});

test('an emergency stop says what it does, and leaves the queue paused', async () => {
  const { page } = browser;
  await openQueue();
  await page.getByRole('button', { name: 'Emergency stop' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stop everything?' });
  await dialog.getByText('Nothing new begins').waitFor();
  await dialog.getByText('Waiting jobs stay in the queue').waitFor();
  await dialog.getByText('asked to stop at their next safe point').waitFor();
  await dialog.getByText('in the middle of dpkg is brought to its end').waitFor();
  await screenshot(page, 'emergency-stop');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Pause everything' }).waitFor();

  await page.getByRole('button', { name: 'Emergency stop' }).click();
  await dialog.getByLabel('Reason').fill('smoke in the server room');
  await dialog.getByRole('button', { name: 'Stop everything' }).click();
  await paused('Everything').getByText('smoke in the server room').waitFor();
  await page.getByRole('button', { name: 'Resume Everything' }).click();
  await paused('Everything').waitFor({ state: 'detached' });
});

test('an action is paused alone', async () => {
  const { page } = browser;
  await openQueue();
  await page.getByRole('button', { name: 'Pause Upgrade packages', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Pause Upgrade packages?' });
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await rowOf('Actions', 'Upgrade packages').getByText('Paused', { exact: true }).waitFor();
  await paused('Upgrade packages').waitFor();
  await rowOf('Actions', 'Upgrade packages').getByRole('button', { name: 'Resume Upgrade packages' }).click();
  await paused('Upgrade packages').waitFor({ state: 'detached' });
});

test('a machine is paused on its page, and shows it', async () => {
  const { page } = browser;
  await page.goto(machineUrl);
  await page.getByRole('button', { name: 'Pause jobs' }).click();
  const dialog = page.getByRole('dialog', { name: `Pause ${name}?` });
  await dialog.getByLabel('Reason').fill('new memory');
  await dialog.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByText('Paused', { exact: true }).waitFor();
  await openQueue();
  await paused(name).getByText('new memory').waitFor();
  await page.goto(machineUrl);
  await page.getByRole('button', { name: 'Resume jobs' }).click();
  await page.getByText('Paused', { exact: true }).waitFor({ state: 'detached' });
});

test('a limit is set, changed and lifted', async () => {
  const { page } = browser;
  await openQueue();
  await page.getByRole('button', { name: 'Set a limit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a limit' });
  await dialog.getByRole('combobox', { name: 'Counts' }).selectOption('action');
  await dialog.getByRole('combobox', { name: 'Action' }).selectOption('apt.upgrade');
  await dialog.getByRole('textbox', { name: 'At most at once' }).fill('2');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set limit' }).click();
  const row = rowOf('Limits', 'Upgrade packages');
  await row.getByRole('gridcell', { name: '2', exact: true }).waitFor();

  await row.getByRole('button', { name: /^Change/ }).click();
  await dialog.getByRole('textbox', { name: 'At most at once' }).fill('3');
  await dialog.getByRole('button', { name: 'Set limit' }).click();
  await row.getByRole('gridcell', { name: '3', exact: true }).waitFor();
  await screenshot(page, 'queue-limit');
  expect(await barriers(page)).toEqual([]);

  await row.getByRole('button', { name: /^Lift/ }).click();
  await page
    .getByRole('dialog', { name: 'Lift this limit?' })
    .getByRole('button', { name: 'Lift limit' })
    .click();
  await page.getByText('No limits:').waitFor();
});

test('what would be done to many jobs is counted before it is asked for', async () => {
  const { page } = browser;
  await openQueue();
  await page.getByRole('button', { name: 'Cancel all waiting…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel all waiting jobs?' });
  await dialog.getByText('No job waits.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel jobs', disabled: true }).waitFor();
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Try all failed again…' }).click();
  await page
    .getByRole('dialog', { name: 'Try all failed jobs again?' })
    .getByText(/failed in the last day\.$/)
    .waitFor();
  await screenshot(page, 'queue-try-again');
});
