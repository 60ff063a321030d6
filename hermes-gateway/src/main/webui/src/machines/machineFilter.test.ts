import { expect, test } from 'vitest';
import { changeFilter, isFiltered, readFilter, selectorOf, whereOf } from './machineFilter';

const filterOf = (address: string) => readFilter(new URLSearchParams(address));

test('an empty address means every machine, by name, as tiles', () => {
  const filter = filterOf('');
  expect(filter).toMatchObject({ q: '', need: '', sort: 'name', view: 'tiles' });
  expect(isFiltered(filter)).toBe(false);
  expect(whereOf(filter)).toBe('');
  expect(selectorOf(filter)).toBe('*');
});

test('each part of the address becomes a term', () => {
  const filter = filterOf('need=security&status=error&tag=prod');
  expect(whereOf(filter)).toBe('security>0 and status:error and tag:prod');
});

test('a selector with "or" keeps its meaning beside other terms', () => {
  expect(whereOf(filterOf('tag=prod&where=os:debian or os:ubuntu'))).toBe(
    'tag:prod and (os:debian or os:ubuntu)',
  );
});

test('a tag with a space is quoted', () => {
  expect(whereOf(filterOf('tag=data centre'))).toBe('tag:"data centre"');
});

test('free text joins the selector only when it is plain words', () => {
  expect(selectorOf(filterOf('q=lab web&tag=prod'))).toBe('lab and web and tag:prod');
  expect(selectorOf(filterOf('q=a:b'))).toBeNull();
  expect(selectorOf(filterOf('q=not'))).toBeNull();
});

test('an unknown need in the address is no filter', () => {
  expect(filterOf('need=coffee').need).toBe('');
});

test('a change leaves defaults out of the address and returns to the first page', () => {
  const before = new URLSearchParams('q=lab&cursor=abc&page=3&view=table');
  expect(changeFilter(before, { q: '', sort: 'name', tag: 'prod' }).toString()).toBe('view=table&tag=prod');
});
