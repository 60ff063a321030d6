import { changedFilter } from '../ui/changedFilter';
import { expect, test } from 'vitest';
import { installedQueryOf, MOST_HOLDERS, readPackageFilter, selectorOfIds } from './packageFilter';

test('the question is what the address says', () => {
  const filter = readPackageFilter(new URLSearchParams('name=libssl3&below=3.0.15-1~deb12u1&where=tag:prod'));
  expect(installedQueryOf(filter)).toEqual({
    name: 'libssl3',
    below: '3.0.15-1~deb12u1',
    where: 'tag:prod',
  });
  expect(installedQueryOf(readPackageFilter(new URLSearchParams('name=libssl3')))).toEqual({
    name: 'libssl3',
  });
});

test('another question begins at its first page', () => {
  const next = changedFilter(new URLSearchParams('name=openssl&below=3&cursor=x&page=2'), {
    name: 'libssl3',
    below: '',
  });
  expect(next.toString()).toBe('name=libssl3');
});

test('the machines of a page fit into one selector', () => {
  const id = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
  expect(selectorOfIds(['1', '2'])).toBe('id:1 or id:2');
  expect(selectorOfIds(Array.from({ length: MOST_HOLDERS }, () => id)).length).toBeLessThanOrEqual(2000);
});
