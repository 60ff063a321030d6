import { expect, test } from 'vitest';
import type { LogLine } from '../api/jobs';
import {
  appendLines,
  earlierLines,
  EMPTY_LOG,
  matchingLines,
  plainText,
  USUAL_TAIL,
  visibleText,
} from './logLines';

const line = (seq: number, message: string, stream: LogLine['stream'] = 'stdout'): LogLine => ({
  seq,
  at: '2026-11-21T10:00:00Z',
  stream,
  message,
});
const texts = (lines: readonly LogLine[]) => lines.map((one) => one.message);

test('lines come in order of arrival', () => {
  const log = appendLines(appendLines(EMPTY_LOG, [line(0, 'a')]), [line(1, 'b'), line(2, 'c')]);
  expect(texts(log.lines)).toEqual(['a', 'b', 'c']);
  expect(log.lastSeq).toBe(2);
});

test('what a resumed stream repeats is shown once', () => {
  const log = appendLines(EMPTY_LOG, [line(0, 'a'), line(1, 'b')]);
  expect(texts(appendLines(log, [line(0, 'a'), line(1, 'b'), line(2, 'c')]).lines)).toEqual(['a', 'b', 'c']);
});

test('nothing new is the same log, so nothing is drawn again', () => {
  const log = appendLines(EMPTY_LOG, [line(0, 'a')]);
  expect(appendLines(log, [line(0, 'a')])).toBe(log);
});

test('a progress line is written over by the next line of its stream', () => {
  const log = appendLines(EMPTY_LOG, [
    line(0, 'Reading 10%\r'),
    line(1, 'Reading 90%\r'),
    line(2, 'Reading done'),
  ]);
  expect(texts(log.lines)).toEqual(['Reading done']);
});

test('another stream does not write over a progress line', () => {
  const log = appendLines(EMPTY_LOG, [line(0, 'Reading 10%\r'), line(1, 'W: careful', 'stderr')]);
  expect(log.lines).toHaveLength(2);
});

test('inside one line the last part stays', () => {
  expect(visibleText('0%\r50%\r100%')).toBe('100%');
  expect(visibleText('100%\r')).toBe('100%');
});

test('colours are kept to be shown, and are in the way of neither search nor copy', () => {
  const message = 'Sett\u001b[1;31ming\u001b[0m up';
  const log = appendLines(EMPTY_LOG, [line(0, message)]);
  expect(texts(log.lines)).toEqual([message]);
  expect(matchingLines(log.lines, 'setting up')).toHaveLength(1);
  expect(plainText(log.lines, false)).toBe('Setting up');
});

test('a search wants all its words', () => {
  const lines = [
    line(0, 'Unpacking lab-app01'),
    line(1, 'Setting up lab-app01'),
    line(2, 'Unpacking lab-app02'),
  ];
  expect(texts(matchingLines(lines, 'UNPACKING app01'))).toEqual(['Unpacking lab-app01']);
});

test('the copy holds what was seen', () => {
  expect(plainText([line(0, '0%\r100%'), line(1, 'b')], false)).toBe('100%\nb');
  expect(plainText([line(0, 'a')], true)).toBe('2026-11-21T10:00:00Z a');
});

test('only the last lines are shown, all of them when that is wanted', () => {
  expect(earlierLines(12_000, USUAL_TAIL)).toBe(7_000);
  expect(earlierLines(200, USUAL_TAIL)).toBe(0);
  expect(earlierLines(12_000, 0)).toBe(0);
});
