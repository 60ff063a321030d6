import type { Page } from 'playwright-core';
import { adminToken } from './lab';

/** Lifts every pause and limit and cancels what still waits, so that one test file does not hold back another. */
export async function clearQueue(page: Page) {
  const headers = { Authorization: `Bearer ${adminToken}` };
  await page.request.post('/api/v1/jobs/cancel', {
    headers,
    data: { states: ['queued'], dryRun: false },
    failOnStatusCode: true,
  });
  for (const kind of ['pauses', 'limits']) {
    const answer = await page.request.get(`/api/v1/queue/${kind}`, { headers, failOnStatusCode: true });
    const { items } = (await answer.json()) as { items: { id: string }[] };
    for (const { id } of items)
      await page.request.delete(`/api/v1/queue/${kind}/${id}`, { headers, failOnStatusCode: true });
  }
}
