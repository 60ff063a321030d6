import { expect, test } from 'vitest';
import type { MachineNeeds } from '../api/needs';
import { needLines, unknownNeeds } from './needLines';

const none: MachineNeeds = {
  reboot: 'no',
  rebootReasons: [],
  rebootPackages: [],
  serviceRestart: 'no',
  services: [],
  processes: [],
  containerRestart: 'no',
  containers: [],
  relogin: 'no',
  users: [],
};

test('each need says whom it concerns', () => {
  const needs: MachineNeeds = {
    ...none,
    reboot: 'yes',
    rebootReasons: ['kernel'],
    rebootPackages: ['linux-image-6.1.0-36-amd64'],
    containerRestart: 'yes',
    containers: [
      { engine: 'docker', id: '4e0fa7a1c3d2', name: 'web' },
      { engine: 'lxc', id: '101' },
    ],
    relogin: 'yes',
    users: ['alice'],
  };
  expect(needLines(needs)).toEqual([
    ['The machine', ['a newer kernel is installed', 'linux-image-6.1.0-36-amd64']],
    ['Containers', ['web (docker)', '101 (lxc)']],
    ['To log in again', ['alice']],
  ]);
});

test('what is unknown is not taken for none', () => {
  expect(unknownNeeds({ ...none, serviceRestart: 'unknown', relogin: 'unknown' })).toEqual([
    'services',
    'sessions',
  ]);
  expect(unknownNeeds(none)).toEqual([]);
  expect(needLines(none)).toEqual([]);
});
