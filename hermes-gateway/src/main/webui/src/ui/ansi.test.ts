import { expect, test } from 'vitest';
import { ansiParts, withoutAnsi } from './ansi';

test('colours and weights become classes', () => {
  expect(ansiParts('\u001b[1;31mE:\u001b[0m broken')).toEqual([
    { text: 'E:', classes: 'ansi-red ansi-bold' },
    { text: ' broken', classes: '' },
  ]);
});

test('text without codes is one part', () => {
  expect(ansiParts('<b>plain</b>')).toEqual([{ text: '<b>plain</b>', classes: '' }]);
});

test('what is no colour is left out', () => {
  expect(ansiParts('\u001b[2K\u001b]0;title\u0007\u001b[?25l\u001b7done')).toEqual([
    { text: 'done', classes: '' },
  ]);
});

test('a code that was cut off takes nothing else with it', () => {
  expect(withoutAnsi('before \u001b[31mred\u001b[')).toContain('before red');
});

test('the words are found whatever their colour', () => {
  expect(withoutAnsi('Setting \u001b[32mup\u001b[39m lab')).toBe('Setting up lab');
});
