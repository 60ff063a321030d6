import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { adminToken, consoleUrl } from './lab';

const SCREENSHOTS = join(import.meta.dirname, '../../../../target/screenshots');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const KEPT = [
  'theme',
  'language',
  'density',
  'machines.view',
  'machines.columns',
  'machines.filters',
  'machines.groupBy',
];

export interface Visit {
  page: Page;
  context: BrowserContext;
  close: () => Promise<void>;
}

let visited: Page | undefined;

/** What the browser of this file shows: the first thing to look at when a test failed. */
export async function screenshotOfFailure(test: string) {
  if (visited && !visited.isClosed()) await screenshot(visited, `failed ${test}`.replace(/\W+/g, '-'));
}

/** A browser of its own with an empty profile: nothing is left over from another test file. */
export async function visit({ signedIn }: { signedIn: boolean }): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), 'sysup-e2e-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    baseURL: consoleUrl,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(30_000);
  if (signedIn) {
    const answer = await context.request.post('/api/v1/session', { data: { token: adminToken } });
    expect(answer.status()).toBe(204);
  }
  // What another test chose is kept for this token, also for who signs in later.
  for (const key of KEPT) {
    await context.request.delete(`/api/v1/preferences/${key}`, {
      headers: { Authorization: `Bearer ${adminToken}` },
      failOnStatusCode: true,
    });
  }
  const page = context.pages()[0] ?? (await context.newPage());
  visited = page;
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, context, close };
}

export async function screenshot(page: Page, name: string) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}

/** The rules that keep somebody out, with the elements that break them. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ runOnly: ["wcag2a", "wcag2aa"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
