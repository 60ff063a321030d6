import { changedFilter } from '../ui/changedFilter';
import { describe, expect, it } from 'vitest';
import { messageQueryOf, readMessageFilter } from './messageFilter';

describe('the filter of messages', () => {
  it('is what the address says, and of a machine', () => {
    const filter = readMessageFilter(new URLSearchParams('category=deprecation&q=trusted.gpg'));
    expect(messageQueryOf(filter, '7')).toEqual({
      machineId: '7',
      category: 'deprecation',
      q: 'trusted.gpg',
    });
  });

  it('may mean one message on whichever machines', () => {
    expect(messageQueryOf(readMessageFilter(new URLSearchParams('key=ab')), undefined).key).toBe('ab');
  });

  it('begins at the first page when it changes', () => {
    const next = changedFilter(new URLSearchParams('cursor=x&page=3&q=y'), { severity: 'error' });
    expect(next.toString()).toBe('q=y&severity=error');
  });
});
