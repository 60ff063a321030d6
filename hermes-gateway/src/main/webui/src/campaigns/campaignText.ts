import type { Campaign, CampaignPreview, PlannedWave, TargetCounts, Wave } from '../api/campaigns';
import { endedSum, endedText } from '../jobs/endedText';
import { duration, plural } from '../ui/format';

export const failedOf = ({ error, cancelled }: TargetCounts): number => error + cancelled;

export const isOver = ({ state }: Pick<Campaign, 'state'>): boolean =>
  state === 'finished' || state === 'failed' || state === 'cancelled';

/** Where the machines stand, in words; what is not the case is not said. */
export const countsText = (counts: TargetCounts): string =>
  [
    endedText(counts),
    counts.requested > 0 && `${counts.requested.toLocaleString('en')} under way`,
    counts.pending > 0 && `${counts.pending.toLocaleString('en')} waiting`,
    counts.skipped > 0 && `${counts.skipped.toLocaleString('en')} skipped`,
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
      return wave ? `Wave ${wave.wave} of ${waves?.length ?? 0}.` : 'The last wave is over.';
    case 'paused':
      return underWay ? 'What is under way goes on; nothing new begins.' : 'Nothing begins.';
    case 'stopping':
      return underWay
        ? `Nothing new begins; ${plural(counts.requested, 'job')} still under way.`
        : 'Nothing new begins.';
    case 'finished':
      return 'Every machine had its turn.';
    case 'failed':
    case 'cancelled':
      return counts.skipped > 0 ? `${plural(counts.skipped, 'machine')} had no turn.` : '';
  }
}

const BY = /^(Paused|Cancelled) by (\S+)\.$/;

/** The server names people by their ids. */
export function reasonText(reason: string, nameOf: (actor: { id: string }) => string): string {
  const [, what, id] = BY.exec(reason) ?? [];
  if (!what || !id) return reason;
  const name = nameOf({ id });
  return name === '–'
    ? reason
    : `${what} by ${name.replace(/^(The|Another) /, (word) => word.toLowerCase())}.`;
}

/** The parameters of an action by the names that the API gives them. */
export const paramsText = (params: Record<string, unknown>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

export const restText = (seconds: number): string => (seconds === 0 ? 'None' : duration(seconds * 1000));

export function batchText({ batch, batchPercent }: Pick<Campaign, 'batch' | 'batchPercent'>): string {
  if (batch != null) return plural(batch, 'machine');
  return batchPercent == null || batchPercent === 100 ? 'All that are left' : `${batchPercent} % of all`;
}

/** When a campaign gives up. */
export const failuresText = (maxFailures: number): string =>
  maxFailures === 0
    ? 'Stops as soon as a machine fails.'
    : `Stops as soon as more than ${plural(maxFailures, 'machine')} failed.`;

const SOME = 6;

/** The first names, and how many more there are. */
export function namesText(names: string[]): string {
  const more = names.length - SOME;
  return more > 0
    ? `${names.slice(0, SOME).join(', ')} and ${more.toLocaleString('en')} more`
    : names.join(', ');
}

export function plannedText({ size, maxParallel }: Pick<PlannedWave, 'size' | 'maxParallel'>): string {
  const machines = plural(size, 'machine');
  return size === 1 || maxParallel >= size
    ? machines
    : `${machines}, ${maxParallel.toLocaleString('en')} at once`;
}

export const planText = ({ targets, waves }: Pick<CampaignPreview, 'targets' | 'waves'>): string =>
  `${plural(targets, 'machine')} in ${plural(waves.length, 'wave')}`;
