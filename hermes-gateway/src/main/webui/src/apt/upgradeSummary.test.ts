import { expect, test } from 'vitest';
import type { AnalyzeResult, PlanItem } from '../api/apt';
import {
  CAUTIOUS,
  dnfParamsOf,
  hashOf,
  inReadingOrder,
  paramsOf,
  summarize,
  upgradeTitle,
} from './upgradeSummary';

const plan: PlanItem[] = [
  { name: 'openssl', operation: 'upgrade', from: '3.0.11', to: '3.0.14', security: true },
  { name: 'nginx', operation: 'upgrade', from: '1.22', to: '1.24' },
  { name: 'libnew', operation: 'install', to: '1.0' },
  { name: 'oldlib', operation: 'remove', from: '0.9' },
  { name: 'linux', operation: 'hold', from: '6.1', to: '6.5', reason: 'held' },
];
const names = (items: PlanItem[]) => items.map((item) => item.name);

test('everything of the plan is done, removals apart, holds left alone', () => {
  const summary = summarize(plan, CAUTIOUS);
  expect(names(summary.changes)).toEqual(['openssl', 'nginx', 'libnew']);
  expect(names(summary.removals)).toEqual(['oldlib']);
  expect(names(summary.holds)).toEqual(['linux']);
});

test('security only leaves the rest out, removals too', () => {
  const summary = summarize(plan, { ...CAUTIOUS, securityOnly: true });
  expect(names(summary.changes)).toEqual(['openssl']);
  expect(summary.removals).toEqual([]);
});

test('chosen packages narrow the plan and are sent by name', () => {
  const options = { ...CAUTIOUS, packages: ['nginx', 'linux'] };
  expect(names(summarize(plan, options).changes)).toEqual(['nginx']);
  expect(paramsOf(options).packages).toEqual(['nginx', 'linux']);
});

test('removals and security come first, what stays last', () => {
  expect(names(inReadingOrder(plan))).toEqual(['oldlib', 'openssl', 'nginx', 'libnew', 'linux']);
});

test('removals are only ever allowed by a dist-upgrade', () => {
  expect(paramsOf({ ...CAUTIOUS, allowRemovals: true }).allowRemovals).toBe(false);
  expect(paramsOf({ ...CAUTIOUS, mode: 'dist-upgrade', allowRemovals: true }).allowRemovals).toBe(true);
});

test('the button names how much changes, and where', () => {
  expect(upgradeTitle(18, ['lab-1'], { dryRun: false })).toBe('Upgrade 18 packages on lab-1');
  expect(upgradeTitle(1, ['lab-1', 'lab-2'], { dryRun: false })).toBe('Upgrade 1 package on 2 machines');
  expect(upgradeTitle(18, ['lab-1'], { dryRun: true })).toBe('Try 18 packages on lab-1');
  expect(upgradeTitle(18, ['lab-1', 'lab-2'], { dryRun: false, isPartial: true })).toBe(
    'Upgrade 18+ packages on 2 machines',
  );
});

test('the plan that is shown is asked for by its hash, unless the options make another one of it', () => {
  const plans = { upgrade: plan, distUpgrade: plan, upgradeHash: 'a', distUpgradeHash: 'b' };
  const analysis = { plans } as AnalyzeResult;
  expect(hashOf(analysis, CAUTIOUS)).toBe('a');
  expect(hashOf(analysis, { ...CAUTIOUS, mode: 'dist-upgrade', downloadOnly: true })).toBe('b');
  expect(hashOf(analysis, { ...CAUTIOUS, securityOnly: true })).toBeNull();
  expect(hashOf(analysis, { ...CAUTIOUS, packages: ['nginx'] })).toBeNull();
  expect(hashOf(analysis, { ...CAUTIOUS, exclude: 'linux-*' })).toBeNull();
  expect(hashOf(analysis, { ...CAUTIOUS, minAgeDays: '3' })).toBeNull();
  expect(hashOf(null, CAUTIOUS)).toBeNull();
  expect(paramsOf({ ...CAUTIOUS, exclude: 'vim' }, 'a')).toMatchObject({ exclude: ['vim'], planHash: 'a' });
});

test('dnf is told what it knows and nothing else', () => {
  expect(dnfParamsOf({ ...CAUTIOUS, exclude: 'kernel*', minAgeDays: '7', securityOnly: true })).toEqual({
    securityOnly: true,
    exclude: ['kernel*'],
  });
  expect(dnfParamsOf({ ...CAUTIOUS, packages: ['bash'], downloadOnly: true })).toEqual({
    securityOnly: false,
    packages: ['bash'],
    downloadOnly: true,
  });
  expect(dnfParamsOf(CAUTIOUS, 'a')).toEqual({ securityOnly: false, planHash: 'a' });
});
