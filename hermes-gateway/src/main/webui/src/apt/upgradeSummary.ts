import './texts';
import type { AnalyzeResult, PlanItem, UpgradeMode, UpgradeParams } from '../api/apt';
import { t } from '../i18n/t';
import { plural } from '../ui/format';
import { keepOutParams, keepsOut, TAKE_ALL, type KeepOutDraft } from '../upgrade/keepOut';

export interface UpgradeOptions extends KeepOutDraft {
  mode: UpgradeMode;
  securityOnly: boolean;
  conffile: 'keep' | 'replace';
  allowRemovals: boolean;
  dryRun: boolean;
  /** Names of the chosen packages; null means every package of the plan. */
  packages: string[] | null;
}

export const CAUTIOUS: UpgradeOptions = {
  mode: 'upgrade',
  securityOnly: false,
  conffile: 'keep',
  allowRemovals: false,
  dryRun: false,
  packages: null,
  ...TAKE_ALL,
};

export interface UpgradeSummary {
  changes: PlanItem[];
  removals: PlanItem[];
  /** Left alone by apt whatever is chosen: held, kept back, phased. */
  holds: PlanItem[];
}

export const planOf = (analysis: AnalyzeResult, mode: UpgradeMode): PlanItem[] =>
  mode === 'dist-upgrade' ? analysis.plans.distUpgrade : analysis.plans.upgrade;

/** By which exactly the plan that is shown is asked for; none when these options make another plan of it. */
export function hashOf(analysis: AnalyzeResult | null | undefined, options: UpgradeOptions): string | null {
  if (!analysis || options.packages !== null || options.securityOnly || keepsOut(options)) return null;
  const { upgradeHash, distUpgradeHash } = analysis.plans;
  return (options.mode === 'dist-upgrade' ? distUpgradeHash : upgradeHash) ?? null;
}

/** What an upgrade with these options would do, from the last analysis. */
export function summarize(plan: PlanItem[], options: UpgradeOptions): UpgradeSummary {
  const acted = plan.filter((item) => item.operation !== 'hold').filter((item) => isChosen(item, options));
  return {
    changes: acted.filter((item) => item.operation !== 'remove'),
    removals: acted.filter((item) => item.operation === 'remove'),
    holds: plan.filter((item) => item.operation === 'hold'),
  };
}

function isChosen(item: PlanItem, { packages, securityOnly }: UpgradeOptions): boolean {
  if (item.operation !== 'upgrade') return packages === null && !securityOnly;
  if (packages !== null && !packages.includes(item.name)) return false;
  return !securityOnly || item.security === true;
}

const RANK: Record<PlanItem['operation'], number> = { remove: 0, install: 2, upgrade: 2, hold: 3 };

/** What deserves a look first: removals, then security; what stays comes last. */
export function inReadingOrder(items: PlanItem[]): PlanItem[] {
  const rank = (item: PlanItem) =>
    item.security && item.operation !== 'hold' ? Math.min(1, RANK[item.operation]) : RANK[item.operation];
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** One machine by its name, several by their number. */
export const namedOrCounted = (machines: string[]): string =>
  machines.length === 1 ? (machines[0] ?? '') : plural(machines.length, 'machine');

/** The words on the button: how many packages, and where. */
export function upgradeTitle(
  packages: number,
  machines: string[],
  { dryRun, isPartial = false }: { dryRun: boolean; isPartial?: boolean },
): string {
  const where = namedOrCounted(machines);
  const what =
    packages === 0
      ? t('apt.dialog.packages')
      : isPartial
        ? t('apt.dialog.atLeast', { count: packages })
        : plural(packages, 'package');
  return dryRun ? t('apt.dialog.tryOn', { what, where }) : t('apt.dialog.upgradeOn', { what, where });
}

export function paramsOf(
  options: UpgradeOptions,
  planHash: string | null = null,
): UpgradeParams & Record<string, unknown> {
  return {
    mode: options.mode,
    conffile: options.conffile,
    securityOnly: options.securityOnly,
    allowRemovals: options.mode === 'dist-upgrade' && options.allowRemovals,
    ...(options.packages === null ? {} : { packages: options.packages }),
    ...keepOutParams(options),
    ...(planHash === null ? {} : { planHash }),
  };
}

/** As dnf.upgrade takes them. */
export const dnfParamsOf = (
  options: UpgradeOptions,
  planHash: string | null = null,
): Record<string, unknown> => ({
  securityOnly: options.securityOnly,
  ...(options.packages === null ? {} : { packages: options.packages }),
  ...keepOutParams({ ...options, minAgeDays: '' }),
  ...(planHash === null ? {} : { planHash }),
});
