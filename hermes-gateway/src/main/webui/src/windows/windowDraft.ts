import type { MaintenanceWindow, NewWindow, WindowKind } from '../api/windows';
import { localTimezone } from '../ui/times';
import { lengthText, secondsOf } from '../ui/times';

export interface WindowDraft {
  name: string;
  kind: WindowKind;
  form: 'recurring' | 'once';
  cron: string;
  length: string;
  /** As an input of a browser has it: without a zone, on the clock of the browser. */
  startAt: string;
  endAt: string;
  timezone: string;
  selector: string;
  enabled: boolean;
}

export const emptyDraft = (): WindowDraft => ({
  name: '',
  kind: 'allow',
  form: 'recurring',
  cron: '0 22 * * *',
  length: '4h',
  startAt: '',
  endAt: '',
  timezone: localTimezone(),
  selector: '',
  enabled: true,
});

export const draftOf = (window: MaintenanceWindow): WindowDraft => ({
  name: window.name,
  kind: window.kind,
  form: window.cron ? 'recurring' : 'once',
  cron: window.cron ?? '',
  length: window.durationSeconds ? lengthText(window.durationSeconds) : '',
  startAt: inputTime(window.startAt),
  endAt: inputTime(window.endAt),
  timezone: window.timezone,
  selector: window.selector ?? '',
  enabled: window.enabled,
});

/** What the server can read; undefined while something is missing. */
export function windowOf(draft: WindowDraft): NewWindow | undefined {
  const time = draft.form === 'recurring' ? recurring(draft) : once(draft);
  if (!time) return undefined;
  return {
    ...time,
    ...(draft.name.trim() && { name: draft.name.trim() }),
    kind: draft.kind,
    timezone: draft.timezone,
    ...(draft.kind === 'blackout' && { selector: draft.selector.trim() }),
    enabled: draft.enabled,
  };
}

function recurring({ cron, length }: WindowDraft) {
  const durationSeconds = secondsOf(length);
  return cron.trim() && durationSeconds ? { cron: cron.trim(), durationSeconds } : undefined;
}

function once({ startAt, endAt }: WindowDraft) {
  const [start, end] = [new Date(startAt), new Date(endAt)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return undefined;
  return { startAt: start.toISOString(), endAt: end.toISOString() };
}

function inputTime(utc: string | null | undefined): string {
  if (!utc) return '';
  const at = new Date(utc);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export type WindowState = 'open' | 'closed' | 'on' | 'idle' | 'off';

export function stateOf({ kind, enabled, active }: MaintenanceWindow): WindowState {
  if (!enabled) return 'off';
  if (kind === 'blackout') return active ? 'on' : 'idle';
  return active ? 'open' : 'closed';
}
