import type { FirstKey, NewHostKeyPolicy } from '../api/trust';

/** A policy as typed. */
export interface PolicyDraft {
  name: string;
  tag: string;
  firstKey: FirstKey;
  ranges: string;
  anyAddress: boolean;
  learn: boolean;
}

/** Nothing is accepted unless somebody chooses that, and says where. */
export const EMPTY_POLICY: PolicyDraft = {
  name: '',
  tag: '',
  firstKey: 'ask',
  ranges: '',
  anyAddress: false,
  learn: true,
};

const rangesOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);

export const isReady = ({ name, firstKey, ranges }: PolicyDraft) =>
  name.trim() !== '' && (firstKey !== 'accept_first' || rangesOf(ranges).length > 0);

export function policyOf(draft: PolicyDraft): NewHostKeyPolicy {
  const accepts = draft.firstKey === 'accept_first';
  return {
    name: draft.name.trim(),
    tag: draft.tag.trim() || undefined,
    firstKey: draft.firstKey,
    ranges: accepts ? rangesOf(draft.ranges) : undefined,
    anyAddress: accepts && draft.anyAddress,
    learn: draft.learn,
  };
}
