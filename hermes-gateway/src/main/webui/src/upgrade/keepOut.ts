/** What an upgrade leaves out, as typed. */
export interface KeepOutDraft {
  exclude: string;
  minAgeDays: string;
  downloadOnly: boolean;
}

export const TAKE_ALL: KeepOutDraft = { exclude: '', minAgeDays: '', downloadOnly: false };

const namesOf = ({ exclude }: KeepOutDraft): string[] =>
  exclude.split(/[\s,]+/).filter((name) => name !== '');

const daysOf = ({ minAgeDays }: KeepOutDraft): number =>
  /^\d{1,3}$/.test(minAgeDays.trim()) ? Number(minAgeDays.trim()) : 0;

/** Whether some versions of a plan may stay out of it. */
export const keepsOut = (draft: KeepOutDraft): boolean => namesOf(draft).length > 0 || daysOf(draft) > 0;

/** As parameters of the action; what is not asked for is not said. */
export const keepOutParams = (draft: KeepOutDraft): Record<string, unknown> => ({
  ...(namesOf(draft).length > 0 && { exclude: namesOf(draft) }),
  ...(daysOf(draft) > 0 && { minAgeDays: daysOf(draft) }),
  ...(draft.downloadOnly && { downloadOnly: true }),
});

/** The other way round: what is typed for these parameters. */
export const keepOutOf = (params: Record<string, unknown>): KeepOutDraft => ({
  exclude: Array.isArray(params.exclude) ? params.exclude.map(String).join(' ') : '',
  minAgeDays: typeof params.minAgeDays === 'number' ? String(params.minAgeDays) : '',
  downloadOnly: params.downloadOnly === true,
});
