import './texts';
import type { Campaign, CampaignPreview, PlannedWave, TargetCounts, Wave } from '../api/campaigns';
import { inSentence } from '../app/actorText';
import { t } from '../i18n/t';
import { endedSum, endedText } from '../jobs/endedText';
import { duration, plural } from '../ui/format';

export const failedOf = ({ error, cancelled }: TargetCounts): number => error + cancelled;

export const isOver = ({ state }: Pick<Campaign, 'state'>): boolean =>
  state === 'finished' || state === 'failed' || state === 'cancelled';

const OPEN = ['requested', 'pending', 'skipped'] as const;

/** Where the machines stand, in words; what is not the case is not said. */
export const countsText = (counts: TargetCounts): string =>
  [
    endedText(counts),
    ...OPEN.filter((state) => counts[state] > 0).map((state) =>
      t(`campaigns.counts.${state}`, { count: counts[state] }),
    ),
  ]
    .filter(Boolean)
    .join(', ');

/** The part that is over, of a hundred; what is skipped never had its turn. */
export function percentOf(counts: TargetCounts): number {
  const ended = endedSum(counts);
  const all = ended + counts.pending + counts.requested + counts.skipped;
  return all === 0 ? 0 : Math.floor((100 * ended) / all);
}

const isOpen = ({ counts }: Wave): boolean => counts.pending + counts.requested > 0;

/** The first wave that has something open, and when its rest is over if it rests. */
export function currentWave({ waves, soakSeconds }: Pick<Campaign, 'waves' | 'soakSeconds'>): {
  wave: Wave | undefined;
  restsUntil: number | undefined;
} {
  const wave = waves?.find(isOpen);
  if (!wave || wave.startedAt || soakSeconds === 0) return { wave, restsUntil: undefined };
  const ends = (waves ?? [])
    .filter((before) => before.wave < wave.wave && before.startedAt && before.finishedAt)
    .map((before) => Date.parse(before.finishedAt ?? ''));
  return { wave, restsUntil: ends.length > 0 ? Math.max(...ends) + soakSeconds * 1000 : undefined };
}

/** What happens now, in a sentence; the reason is said by the server. */
export function nowText(campaign: Campaign): string {
  const { counts, waves, state } = campaign;
  const { wave } = currentWave(campaign);
  const underWay = counts.requested > 0;
  switch (state) {
    case 'running':
      return wave
        ? t('campaigns.now.wave', { wave: wave.wave, waves: waves?.length ?? 0 })
        : t('campaigns.now.lastOver');
    case 'paused':
      return underWay ? t('campaigns.now.pausedUnderWay') : t('campaigns.now.paused');
    case 'stopping':
      return underWay
        ? t('campaigns.now.stoppingUnderWay', { count: counts.requested })
        : t('campaigns.now.stopping');
    case 'finished':
      return t('campaigns.now.finished');
    case 'failed':
    case 'cancelled':
      return counts.skipped > 0 ? t('campaigns.now.noTurn', { count: counts.skipped }) : '';
  }
}

const BY = /^(Paused|Cancelled) by (\S+)\.$/;
const OUT_OF_REACH =
  /^Paused in wave (\d+): (\S+) may not run (\S+) on all that come next\. (.*) An operator can resume it, who answers for it then\.$/;

/** The server names people by their ids. */
export function reasonText(reason: string, nameOf: (actor: { id: string }) => string): string {
  const [, wave, owner, action, detail] = OUT_OF_REACH.exec(reason) ?? [];
  if (wave && owner && action && detail) {
    const known = nameOf({ id: owner });
    const name = known === '–' ? owner : inSentence(known);
    return t('campaigns.reason.outOfReach', { wave, name, action, detail });
  }
  const [, what, id] = BY.exec(reason) ?? [];
  if (!what || !id) return reason;
  const name = nameOf({ id });
  if (name === '–') return reason;
  return t(`campaigns.reason.${what as 'Paused' | 'Cancelled'}`, { name: inSentence(name) });
}

/** The parameters of an action by the names that the API gives them. */
export const paramsText = (params: Record<string, unknown>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

export const restText = (seconds: number): string =>
  seconds === 0 ? t('campaigns.noneAtAll') : duration(seconds * 1000);

export function batchText({ batch, batchPercent }: Pick<Campaign, 'batch' | 'batchPercent'>): string {
  if (batch != null) return plural(batch, 'machine');
  return batchPercent == null || batchPercent === 100
    ? t('campaigns.allLeft')
    : t('campaigns.percentOfAll', { percent: batchPercent });
}

/** When a campaign gives up. */
export const failuresText = (maxFailures: number): string =>
  maxFailures === 0 ? t('campaigns.stopsAtFirst') : t('campaigns.stopsAfter', { count: maxFailures });

const SOME = 6;

/** The first names, and how many more there are. */
export function namesText(names: string[]): string {
  const more = names.length - SOME;
  return more > 0
    ? t('campaigns.namesAndMore', { names: names.slice(0, SOME).join(', '), more })
    : names.join(', ');
}

export function plannedText({ size, maxParallel }: Pick<PlannedWave, 'size' | 'maxParallel'>): string {
  const machines = plural(size, 'machine');
  return size === 1 || maxParallel >= size
    ? machines
    : t('campaigns.sizeAtOnce', { machines, atOnce: maxParallel });
}

export const planText = ({ targets, waves }: Pick<CampaignPreview, 'targets' | 'waves'>): string =>
  t('campaigns.plan', { machines: plural(targets, 'machine'), waves: plural(waves.length, 'wave') });
