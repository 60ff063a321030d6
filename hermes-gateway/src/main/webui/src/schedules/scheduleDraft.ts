import type { NewSchedule } from '../api/schedules';
import { ANALYZE, paramsOf, type WorkDraft } from '../jobs/workDraft';

export interface ScheduleDraft extends WorkDraft {
  name: string;
  cron: string;
  timezone: string;
  selector: string;
  misfirePolicy: NewSchedule['misfirePolicy'];
  /** Empty for any time. */
  windowId: string;
  outsideWindow: 'skip' | 'wait';
}

export const CRON_IDEAS = [
  { value: '0 3 * * *', name: 'nightly' },
  { value: '0 * * * *', name: 'hourly' },
  { value: '30 4 * * 1', name: 'mondays' },
  { value: '0 5 1 * *', name: 'monthly' },
] as const;

export const localTimezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** Some browsers leave UTC out of what they support by name. */
export function timezones(): string[] {
  return [...new Set(['UTC', localTimezone(), ...Intl.supportedValuesOf('timeZone')])];
}

export const emptyDraft = (selector: string): ScheduleDraft => ({
  name: '',
  cron: '0 3 * * *',
  timezone: localTimezone(),
  selector,
  ...ANALYZE,
  misfirePolicy: 'run_once',
  windowId: '',
  outsideWindow: 'skip',
});

export function scheduleOf(draft: ScheduleDraft): NewSchedule {
  return {
    name: draft.name.trim(),
    cron: draft.cron.trim(),
    timezone: draft.timezone,
    selector: draft.selector.trim(),
    actions: [{ action: draft.action, params: paramsOf(draft) }],
    misfirePolicy: draft.misfirePolicy,
    ...(draft.windowId && { windowId: draft.windowId, outsideWindow: draft.outsideWindow }),
  };
}
