import { expect, test } from 'vitest';
import { Ahead } from './ahead';

const EMPTY = { name: '', below: '', where: '' };

test('an address that comes late takes nothing back', () => {
  const filter = new Ahead(EMPTY);
  const first = filter.change({ name: 'openssl' });
  filter.change({ below: '3' });
  filter.arrived(first);
  expect(filter.change({ where: 'tag:prod' })).toEqual({ name: 'openssl', below: '3', where: 'tag:prod' });
});

test('addresses that were passed over are not waited for', () => {
  const filter = new Ahead(EMPTY);
  filter.change({ name: 'a' });
  const last = filter.change({ name: 'ab' });
  filter.arrived(last);
  filter.arrived({ ...EMPTY, name: 'a' });
  expect(filter.change({ below: '3' })).toEqual({ ...EMPTY, name: 'a', below: '3' });
});

test('who goes to another address has what is there', () => {
  const filter = new Ahead(EMPTY);
  filter.change({ name: 'openssl' });
  filter.arrived({ ...EMPTY, where: 'tag:lab' });
  expect(filter.change({ below: '3' })).toEqual({ name: '', below: '3', where: 'tag:lab' });
});

test('a change that changes nothing waits for no address', () => {
  const filter = new Ahead({ ...EMPTY, name: 'a' });
  filter.change({ name: 'a' });
  filter.arrived({ ...EMPTY, name: 'b' });
  filter.arrived({ ...EMPTY, name: 'a' });
  expect(filter.change({ below: '3' })).toEqual({ ...EMPTY, name: 'a', below: '3' });
});
