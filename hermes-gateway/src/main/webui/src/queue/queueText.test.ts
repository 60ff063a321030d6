import { expect, test } from 'vitest';
import type { Pause } from '../api/queue';
import { heldText, isIdle, limitedName, pausedName, shownActions } from './queueText';

const titleOf = (action: string) => ({ 'apt.upgrade': 'Upgrade packages' })[action] ?? action;
const paused = (subject: string) => ({ id: subject, scope: 'action', subject }) as Pause;

test('a pause is named by what it stops', () => {
  expect(pausedName({ scope: 'all', subject: '' }, titleOf)).toBe('Everything');
  expect(pausedName({ scope: 'action', subject: 'apt.upgrade' }, titleOf)).toBe('Upgrade packages');
  expect(pausedName({ scope: 'machine', subject: 'm1', machine: 'web-1' }, titleOf)).toBe('web-1');
  expect(pausedName({ scope: 'machine', subject: 'm1', machine: null }, titleOf)).toBe('m1');
});

test('a limit is named by what it counts', () => {
  expect(limitedName({ scope: 'all', subject: '' }, titleOf)).toBe('All jobs');
  expect(limitedName({ scope: 'action', subject: 'apt.upgrade' }, titleOf)).toBe('Upgrade packages');
  expect(limitedName({ scope: 'tag', subject: 'prod' }, titleOf)).toBe('Machines with the tag prod');
});

test('what a job holds is said in words, also when the word is new', () => {
  expect(heldText({ lockKind: 'apt' })).toBe('The package system');
  expect(heldText({ lockKind: 'boot_loader' })).toBe('Boot loader');
  expect(heldText({ lockKind: null })).toBe('Nothing, it only reads');
});

test('a lost job keeps the queue from being idle', () => {
  expect(isIdle({ waiting: 0, running: 0, lost: 0 })).toBe(true);
  expect(isIdle({ waiting: 0, running: 0, lost: 1 })).toBe(false);
});

test('each action has one line, with its pause, also when nothing of it waits', () => {
  const busy = { action: 'apt.analyze', waiting: 4, running: 1, lost: 0 };
  const queue = { actions: [busy], pauses: [paused('apt.upgrade'), paused('apt.analyze')] };
  const lines = shownActions(queue, [
    { name: 'apt.analyze' },
    { name: 'apt.upgrade' },
    { name: 'host.check' },
  ]);
  expect(lines.map(({ action, waiting }) => [action, waiting])).toEqual([
    ['apt.analyze', 4],
    ['apt.upgrade', 0],
    ['host.check', 0],
  ]);
  expect(lines.map(({ pause }) => pause?.id)).toEqual(['apt.analyze', 'apt.upgrade', undefined]);
});

test('a pause of everything is no pause of an action', () => {
  const all = { ...paused(''), scope: 'all' as const };
  expect(shownActions({ actions: [], pauses: [all] }, [])).toEqual([]);
});
