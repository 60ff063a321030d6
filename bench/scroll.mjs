// Scrolls through the console's list and prints how it went. Argument: URL of the product; token in SYSUP_TOKEN.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const webui = join(import.meta.dirname, '../hermes-gateway/src/main/webui/package.json');
const { chromium } = createRequire(webui)('playwright-core');
const url = process.argv[2];
const FLICK = Number(process.env.FLICK ?? 240);
const DRAG = Number(process.env.DRAG ?? 2400);
const FLICK_SECONDS = 10;
const DRAG_SECONDS = Number(process.env.DRAG_SECONDS ?? 20);

/**
 * Runs in the page: moves what scrolls so many pixels with each frame, and notes when frames and long tasks came, also those until the
 * rows at which it stopped can be read.
 */
async function scroll({ pixels, seconds }) {
  let scroller = document.querySelector('[role=grid], [role=list][aria-label="Machines"]');
  while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY) || scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  scroller.scrollTop = 0;
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  const frames = [];
  const begun = performance.now();
  let last = await new Promise(requestAnimationFrame);
  const isEnd = () => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  while (!isEnd() && performance.now() - begun < seconds * 1000) {
    scroller.scrollTop += pixels;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  const took = performance.now() - begun;
  const settled = performance.now();
  const { left, top, width, height } = scroller.getBoundingClientRect();
  const isRead = (part) => document.elementFromPoint(left + width / 2, top + height * part)?.closest('[data-index]')?.querySelector('a[href^="/machines/"]');
  while (![0.2, 0.5, 0.8].every(isRead) && performance.now() - settled < 60_000) await new Promise(requestAnimationFrame);
  const readAfter = performance.now() - settled;
  await new Promise((done) => setTimeout(done, 500));
  tasks.push(...observer.takeRecords().map((entry) => entry.duration));
  frames.sort((a, b) => a - b);
  const at = (part) => frames[Math.min(frames.length - 1, Math.floor(frames.length * part))];
  return {
    seconds: took / 1000,
    frames: frames.length,
    p50: at(0.5),
    p99: at(0.99),
    longest: frames.at(-1),
    late: frames.filter((frame) => frame > 50).length,
    longTasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
    readAfter,
    part: (100 * (scroller.scrollTop + scroller.clientHeight)) / scroller.scrollHeight,
    elements: document.querySelectorAll('*').length,
  };
}

const profile = mkdtempSync(join(tmpdir(), 'sysup-scroll-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
});
try {
  const answer = await context.request.post(`${url}/api/v1/session`, { data: { token: process.env.SYSUP_TOKEN } });
  if (answer.status() !== 204) throw new Error(`signing in was answered with ${answer.status()}`);
  const page = await context.newPage();
  console.log('| list | pace | s | frames | p50 ms | p99 ms | longest ms | over 50 ms | tasks over 50 ms | longest task ms | read after ms | % of the list | elements |');
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const view of ['table', 'tiles']) {
    for (const [pace, wish] of [
      ['flick', { pixels: FLICK, seconds: FLICK_SECONDS }],
      ['drag', { pixels: DRAG, seconds: DRAG_SECONDS }],
    ]) {
      await page.goto(`${url}/machines?view=${view}`);
      await page.getByRole('link', { name: 'bench-00000' }).waitFor();
      const seen = await page.evaluate(scroll, wish);
      const cells = [seen.seconds.toFixed(1), seen.frames, ...[seen.p50, seen.p99, seen.longest].map((ms) => ms.toFixed(1)), seen.late, seen.longTasks, seen.longestTask.toFixed(0)];
      console.log(`| ${view} | ${pace} | ${cells.join(' | ')} | ${seen.readAfter.toFixed(0)} | ${seen.part.toFixed(0)} | ${seen.elements} |`);
    }
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
