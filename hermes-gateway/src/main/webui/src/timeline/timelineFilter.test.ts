import { changedFilter } from '../ui/changedFilter';
import { describe, expect, it } from 'vitest';
import { readTimelineFilter, timelineQueryOf } from './timelineFilter';

const NOW = Date.parse('2026-05-08T12:34:56Z');
const filter = (query: string) => readTimelineFilter(new URLSearchParams(query));

describe('the filter of a timeline', () => {
  it('is what the address says', () => {
    expect(timelineQueryOf(filter('type=job_finished&actor=schedule&range=week'), NOW, true)).toEqual({
      type: 'job_finished',
      actor: 'schedule',
      since: '2026-05-01T12:00:00.000Z',
    });
  });

  it('searches words of all machines in a month', () => {
    expect(timelineQueryOf(filter('q=failed'), NOW, true).since).toBe('2026-04-08T12:00:00.000Z');
    expect(timelineQueryOf(filter('q=failed'), NOW, false).since).toBeUndefined();
  });

  it('leaves out what is not known', () => {
    expect(filter('range=century').range).toBe('');
  });

  it('changes only what was changed', () => {
    const next = changedFilter(new URLSearchParams('type=x&q=y'), { type: '', severity: 'error' });
    expect(next.toString()).toBe('q=y&severity=error');
  });
});
