import type { TagQuorum } from '../api/campaigns';
import type { Measure } from '../campaigns/campaignDraft';

/** How many machines with a tag stay up, as typed. */
export interface QuorumDraft {
  tag: string;
  least: string;
  leastIn: Measure;
}

export const emptyQuorum: QuorumDraft = { tag: '', least: '1', leastIn: 'machines' };

export const quorumOf = ({ tag, least, leastIn }: QuorumDraft): TagQuorum =>
  leastIn === 'percent' ? { tag, leastPercent: Number(least) } : { tag, least: Number(least) };
