import { expect, test } from 'vitest';
import { campaignOf } from './campaignOrigin';

test('a job tells which campaign wished for it', () => {
  expect(campaignOf({ requestedBy: { type: 'system', id: 'campaign:c1' } })).toBe('c1');
  expect(campaignOf({ requestedBy: { type: 'user', id: 'user:ann' } })).toBeUndefined();
  expect(campaignOf({ requestedBy: null })).toBeUndefined();
});
