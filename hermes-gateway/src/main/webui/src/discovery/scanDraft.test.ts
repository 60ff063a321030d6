import { expect, test } from 'vitest';
import { portsOf, scanOf, strangersText } from './scanDraft';

test('ports are numbers, once each', () => {
  expect(portsOf('22, 2222 22')).toEqual([22, 2222]);
  expect(portsOf('22 ssh')).toBeNull();
  expect(portsOf('0')).toBeNull();
  expect(portsOf('65536')).toBeNull();
});

test('a scan is asked for when there is a network and a port', () => {
  expect(scanOf({ cidr: ' 10.0.0.0/24 ', ports: '22' })).toEqual({ cidr: '10.0.0.0/24', ports: [22] });
  expect(scanOf({ cidr: '', ports: '22' })).toBeUndefined();
  expect(scanOf({ cidr: '10.0.0.0/24', ports: '' })).toBeUndefined();
});

test('what strangers say is one short line that turns nothing around', () => {
  expect(strangersText('SSH-2.0-OpenSSH_9.2')).toBe('SSH-2.0-OpenSSH_9.2');
  expect(strangersText('a\u202eb\u0007\nc')).toBe('a?b??c');
  expect(strangersText('A'.repeat(1_000))).toHaveLength(121);
});
