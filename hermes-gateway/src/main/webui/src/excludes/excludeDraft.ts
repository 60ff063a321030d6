import type { NewExclude, PackageExclude } from '../api/excludes';

export interface ExcludeDraft {
  name: string;
  on: string;
  /** With spaces or commas between them. */
  packages: string;
  reason: string;
  /** As an input of a browser has it: without a zone, on the clock of the browser. */
  until: string;
}

export const emptyDraft = (): ExcludeDraft => ({ name: '', on: '', packages: '', reason: '', until: '' });

export const draftOf = (rule: PackageExclude): ExcludeDraft => ({
  name: rule.name,
  on: rule.on,
  packages: rule.packages.join(' '),
  reason: rule.reason,
  until: inputTime(rule.until),
});

/** Which machines and packages are meant; undefined while one of them is missing. */
export function meantBy({ on, packages }: ExcludeDraft): Pick<NewExclude, 'on' | 'packages'> | undefined {
  const names = packages.split(/[\s,]+/).filter(Boolean);
  return on.trim() && names.length > 0 ? { on: on.trim(), packages: names } : undefined;
}

/** What the server can read; undefined while something is missing. An end that nobody touched stays as it was. */
export function ruleOf(draft: ExcludeDraft, old?: PackageExclude): NewExclude | undefined {
  const meant = meantBy(draft);
  const name = draft.name.trim();
  const reason = draft.reason.trim();
  if (!meant || !name || !reason) return undefined;
  if (!draft.until) return { name, reason, ...meant };
  if (old?.until && inputTime(old.until) === draft.until) return { name, reason, ...meant, until: old.until };
  const end = new Date(draft.until);
  return Number.isNaN(end.getTime()) ? undefined : { name, reason, ...meant, until: end.toISOString() };
}

function inputTime(utc: string | null | undefined): string {
  if (!utc) return '';
  const at = new Date(utc);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
