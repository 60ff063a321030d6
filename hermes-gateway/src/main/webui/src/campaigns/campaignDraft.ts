import './texts';
import type { CampaignWish } from '../api/campaigns';
import { t } from '../i18n/t';
import { ANALYZE, paramsOf, type WorkDraft } from '../jobs/workDraft';
import { quorumOf, type QuorumDraft } from '../quorum/quorumDraft';

/** A limit of a tag as typed. */
export interface TagLimitDraft {
  tag: string;
  most: string;
}

export type Measure = 'machines' | 'percent';
export type Span = 'seconds' | 'minutes' | 'hours';

/** A campaign as typed: numbers may be none for a moment, and none may have a meaning. */
export interface CampaignDraft extends WorkDraft {
  name: string;
  selector: string;
  dryRun: boolean;
  canary: string;
  pauseAfterCanary: boolean;
  batch: string;
  batchIn: Measure;
  parallel: string;
  unavailable: TagLimitDraft[];
  quorums: QuorumDraft[];
  failures: string;
  failuresIn: Measure;
  soak: string;
  soakIn: Span;
  windowId: string;
  finishInside: boolean;
  approvedPlans: boolean;
}

export const emptyCampaign = (selector: string): CampaignDraft => ({
  ...ANALYZE,
  name: '',
  selector,
  dryRun: false,
  canary: '1',
  pauseAfterCanary: false,
  batch: '',
  batchIn: 'machines',
  parallel: '',
  unavailable: [],
  quorums: [],
  failures: '',
  failuresIn: 'machines',
  soak: '',
  soakIn: 'minutes',
  windowId: '',
  finishInside: true,
  approvedPlans: false,
});

const MACHINES = 10_000;
const WEEK = 604_800;
const SECONDS: Record<Span, number> = { seconds: 1, minutes: 60, hours: 3_600 };
const mostOf = (measure: Measure) => (measure === 'percent' ? 100 : MACHINES);

/** What is wrong with what was typed, by the name that the server gives the field. */
export function mistakesOf(draft: CampaignDraft): Record<string, string> {
  const found: Record<string, string> = {};
  const check = (field: string, text: string, least: number, most: number) => {
    const wrong = text.trim() !== '' && !isWhole(text, least, most);
    if (wrong) found[field] = t('campaigns.mistake.between', { least, most });
  };
  check('canary', draft.canary, 0, MACHINES);
  check(draft.batchIn === 'percent' ? 'batchPercent' : 'batch', draft.batch, 1, mostOf(draft.batchIn));
  check('maxParallel', draft.parallel, 1, MACHINES);
  check(
    draft.failuresIn === 'percent' ? 'maxFailurePercent' : 'maxFailures',
    draft.failures,
    0,
    mostOf(draft.failuresIn),
  );
  check('soakSeconds', draft.soak, 0, Math.floor(WEEK / SECONDS[draft.soakIn]));
  draft.unavailable.forEach(({ tag, most }, index) => {
    const field = `maxUnavailable[${index}].tag`;
    if (tag === '') found[field] = t('campaigns.mistake.choose');
    else if (draft.unavailable.findIndex((other) => other.tag === tag) < index)
      found[field] = t('campaigns.mistake.twice');
    if (!isWhole(most, 1, MACHINES))
      found[`maxUnavailable[${index}].most`] = t('campaigns.mistake.atLeastOne');
  });
  draft.quorums.forEach(({ tag, least, leastIn }, index) => {
    const field = `minAvailable[${index}]`;
    if (tag === '') found[`${field}.tag`] = t('campaigns.mistake.choose');
    else if (draft.quorums.findIndex((other) => other.tag === tag) < index)
      found[`${field}.tag`] = t('campaigns.mistake.twice');
    if (!isWhole(least, 1, mostOf(leastIn)))
      found[`${field}.least`] = t('campaigns.mistake.between', { least: 1, most: mostOf(leastIn) });
  });
  return found;
}

/** Whether the waves can be worked out. */
export const isPlannable = (draft: CampaignDraft): boolean =>
  draft.selector.trim() !== '' && Object.keys(mistakesOf(draft)).length === 0;

/** Only upgrades have plans that can be approved. */
export const isUpgrade = (action: string): boolean => action === 'apt.upgrade' || action === 'dnf.upgrade';

export const hasCanary = ({ canary }: CampaignDraft): boolean => Number(canary) > 0;

export function wishOf(draft: CampaignDraft): CampaignWish {
  const batch = numberOf(draft.batch);
  const failures = numberOf(draft.failures);
  return {
    name: draft.name.trim(),
    action: draft.action,
    params: paramsOf(draft),
    dryRun: draft.dryRun,
    on: draft.selector.trim(),
    canary: numberOf(draft.canary) ?? 0,
    ...(draft.batchIn === 'percent' ? { batchPercent: batch } : { batch }),
    maxParallel: numberOf(draft.parallel),
    maxUnavailable: draft.unavailable.map(({ tag, most }) => ({ tag, most: Number(most) })),
    minAvailable: draft.quorums.map(quorumOf),
    ...(draft.failuresIn === 'percent' ? { maxFailurePercent: failures } : { maxFailures: failures }),
    pauseAfterCanary: hasCanary(draft) && draft.pauseAfterCanary,
    soakSeconds: (numberOf(draft.soak) ?? 0) * SECONDS[draft.soakIn],
    windowId: draft.windowId || undefined,
    finishInside: draft.finishInside,
    approvedPlans: (isUpgrade(draft.action) && draft.approvedPlans) || undefined,
  };
}

const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

function isWhole(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
}
