import { expect, test } from 'vitest';
import { holdsTerm, joined, termOf, toggled } from './facetTerms';

test('each count has a selector', () => {
  expect(termOf('status', { value: 'offline' })).toBe('status:offline');
  expect(termOf('tag', { value: 'data centre' })).toBe('tag:"data centre"');
  expect(termOf('updates', { value: 'unknown' })).toBe('not updates>=0');
  expect(termOf('reboot', { value: 'false' })).toBe('not reboot:true');
  expect(termOf('needs', { value: 'service-restart' })).toBe('needs:service-restart');
});

test('a term joins what is there, whatever that is', () => {
  expect(joined('', 'kind:vm')).toBe('kind:vm');
  expect(joined('os:debian or os:ubuntu', 'kind:vm')).toBe('(os:debian or os:ubuntu) and kind:vm');
});

test('the second click takes a term out again', () => {
  for (const where of ['', 'os:debian', 'os:debian and updates>0']) {
    const once = toggled(where, 'kind:vm');
    expect(holdsTerm(once, 'kind:vm')).toBe(true);
    expect(toggled(once, 'kind:vm')).toBe(where);
  }
  expect(toggled('kind:vm and os:debian', 'kind:vm')).toBe('os:debian');
});

test('part of a word is no term', () => {
  expect(holdsTerm('kind:vmware', 'kind:vm')).toBe(false);
});
