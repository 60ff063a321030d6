import { expect, test } from 'vitest';
import { changedFacts, disputedFacts, factDraftOf, leftToMachine } from './factDraft';

const machine = {
  chosen: { kind: 'vm', osVersion: '12', arch: 'arm64' },
  observed: { kind: 'physical', osVersion: '13', arch: 'arm64', osFamily: 'debian' },
};

test('only what was changed is sent, and an empty field leaves the fact to the machine', () => {
  const draft = { ...factDraftOf(machine), kind: '', osVersion: ' 12 ', osFamily: 'ubuntu', arch: '' };
  expect(changedFacts(machine, draft)).toEqual({ kind: 'unknown', osFamily: 'ubuntu', arch: '' });
  expect(changedFacts(machine, factDraftOf(machine))).toEqual({});
});

test('a fact is disputed when the machine says something else', () => {
  expect(disputedFacts(machine)).toEqual(['osVersion', 'kind']);
  expect(leftToMachine('kind')).toEqual({ kind: 'unknown' });
  expect(leftToMachine('osVersion')).toEqual({ osVersion: '' });
});
