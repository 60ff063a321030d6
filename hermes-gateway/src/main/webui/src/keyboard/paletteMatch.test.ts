import { expect, test } from 'vitest';
import { machineQueryOf, matches } from './paletteMatch';

test('names are found as people type them', () => {
  expect(matches('tache', 'Tâches')).toBe(true);
  expect(matches('jour analyser', 'Analyser les mises à jour')).toBe(true);
  expect(matches('', 'Machines')).toBe(true);
  expect(matches('queue x', 'Queue')).toBe(false);
});

test('a selector is told from a name', () => {
  expect(machineQueryOf('tag:prod and updates>0')).toEqual({ where: 'tag:prod and updates>0', limit: 8 });
  expect(machineQueryOf('web 1')).toEqual({ q: 'web 1', sort: 'name', limit: 8 });
});
