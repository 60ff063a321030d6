import { expect, test } from 'vitest';
import type { Finding, Part } from '../api/diagnosis';
import { byWeight, checkText, summaryText, worstFirst } from './diagnosisText';

const finding = (check: string, level: Finding['level']): Finding => ({ check, level, message: check });
const part = (name: string, ...findings: Finding[]): Part => ({ name, findings });

test('what is worst stands first, the rest stays in its order', () => {
  const findings = [finding('a', 'ok'), finding('b', 'warning'), finding('c', 'ok'), finding('d', 'error')];
  expect(byWeight(findings).map(({ check }) => check)).toEqual(['d', 'b', 'a', 'c']);
  const parts = [
    part('well', finding('a', 'ok')),
    part('empty'),
    part('bad', finding('a', 'ok'), finding('b', 'error')),
  ];
  expect(worstFirst(parts).map(({ name }) => name)).toEqual(['bad', 'well', 'empty']);
});

test('one sentence tells how many checks are not well', () => {
  const well = part('hermes', finding('database', 'ok'), finding('clock', 'ok'));
  expect(summaryText({ level: 'ok', parts: [well] })).toBe('All 2 checks are well');
  const bad = part('machine', finding('disk', 'error'));
  expect(summaryText({ level: 'error', parts: [well, bad] })).toBe('1 of 3 checks is not well');
});

test('a check that this console does not know has a name all the same', () => {
  expect(checkText('sealingKey')).toBe('Sealing key');
  expect(checkText('moon_phase')).toBe('Moon phase');
});
