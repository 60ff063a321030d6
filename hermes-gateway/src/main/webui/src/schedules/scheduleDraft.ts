import type { NewSchedule, Schedule } from '../api/schedules';
import { ANALYZE, paramsOf, STARTABLE, type WorkDraft } from '../jobs/workDraft';
import { lengthText, localTimezone, secondsOf } from '../ui/times';
import { keepOutOf } from '../upgrade/keepOut';

export interface ScheduleDraft extends WorkDraft {
  name: string;
  cron: string;
  timezone: string;
  selector: string;
  misfirePolicy: NewSchedule['misfirePolicy'];
  /** Empty for any time. */
  windowId: string;
  outsideWindow: 'skip' | 'wait';
  /** Lengths as people write them; empty for none. */
  misfireWithin: string;
  jitter: string;
  overlapPolicy: Schedule['overlapPolicy'];
  dstGap: Schedule['dstGap'];
  dstOverlap: Schedule['dstOverlap'];
  finishInside: boolean;
  catchUp: Schedule['catchUp'];
  catchUpWithin: string;
}

export const CRON_IDEAS = [
  { value: '0 3 * * *', name: 'nightly' },
  { value: '0 * * * *', name: 'hourly' },
  { value: '30 4 * * 1', name: 'mondays' },
  { value: '0 5 1 * *', name: 'monthly' },
] as const;

export const emptyDraft = (selector: string): ScheduleDraft => ({
  name: '',
  cron: '0 3 * * *',
  timezone: localTimezone(),
  selector,
  ...ANALYZE,
  misfirePolicy: 'run_once',
  windowId: '',
  outsideWindow: 'skip',
  misfireWithin: '1h',
  jitter: '',
  overlapPolicy: 'skip',
  dstGap: 'shift',
  dstOverlap: 'first',
  finishInside: true,
  catchUp: 'window',
  catchUpWithin: '1h',
});

const workOf = ({ actions }: Schedule): WorkDraft => {
  const { action, params } = actions[0] ?? { action: ANALYZE.action, params: {} };
  return {
    action,
    mode: params.mode === 'dist-upgrade' ? 'dist-upgrade' : 'upgrade',
    securityOnly: params.securityOnly === true,
    onlyIfNeeded: params.onlyIfNeeded !== false,
    ...keepOutOf(params),
  };
};

/** Empty, or a length that can be read. */
export const isLength = (text: string): boolean => text.trim() === '' || secondsOf(text) !== undefined;

/** Whether the form can say what it does; else that is left as it is. */
export function isPlain(schedule: Schedule): boolean {
  const [first, ...others] = schedule.actions;
  if (!first || others.length > 0 || first.timeoutSeconds) return false;
  const said = paramsOf(workOf(schedule));
  const fields = new Set([...Object.keys(said), ...Object.keys(first.params)]);
  return (
    STARTABLE.some((action) => action === first.action) &&
    [...fields].every((field) => JSON.stringify(said[field]) === JSON.stringify(first.params[field]))
  );
}

export const draftOf = (schedule: Schedule): ScheduleDraft => ({
  ...workOf(schedule),
  name: schedule.name,
  cron: schedule.cron,
  timezone: schedule.timezone,
  selector: schedule.selector,
  misfirePolicy: schedule.misfirePolicy,
  windowId: schedule.windowId ?? '',
  outsideWindow: schedule.outsideWindow ?? 'skip',
  misfireWithin: lengthText(schedule.misfireWindowSeconds),
  jitter: lengthText(schedule.jitterSeconds),
  overlapPolicy: schedule.overlapPolicy,
  dstGap: schedule.dstGap,
  dstOverlap: schedule.dstOverlap,
  finishInside: schedule.finishInside,
  catchUp: schedule.catchUp,
  catchUpWithin: lengthText(schedule.catchUpSeconds),
});

/** What an edit changes: the window also when there is none any more. */
export function changeOf(draft: ScheduleDraft, schedule: Schedule): Partial<NewSchedule> {
  const wish = scheduleOf(draft);
  const { actions, misfireWindowSeconds, jitterSeconds, ...rest } = wish;
  const old = draftOf(schedule);
  return {
    ...rest,
    /* Seconds beside minutes are not written here, so what was not touched must stay. */
    ...(draft.misfireWithin !== old.misfireWithin && { misfireWindowSeconds }),
    ...(draft.jitter !== old.jitter && { jitterSeconds }),
    ...(isPlain(schedule) && { actions }),
    windowId: draft.windowId,
    outsideWindow: draft.outsideWindow,
  };
}

export function scheduleOf(draft: ScheduleDraft): NewSchedule {
  return {
    name: draft.name.trim(),
    cron: draft.cron.trim(),
    timezone: draft.timezone,
    selector: draft.selector.trim(),
    actions: [{ action: draft.action, params: paramsOf(draft) }],
    misfirePolicy: draft.misfirePolicy,
    misfireWindowSeconds: secondsOf(draft.misfireWithin) ?? 0,
    jitterSeconds: secondsOf(draft.jitter) ?? 0,
    overlapPolicy: draft.overlapPolicy,
    dstGap: draft.dstGap,
    dstOverlap: draft.dstOverlap,
    finishInside: draft.finishInside,
    catchUp: draft.catchUp,
    ...(draft.catchUp === 'time' && { catchUpSeconds: secondsOf(draft.catchUpWithin) }),
    ...(draft.windowId && { windowId: draft.windowId, outsideWindow: draft.outsideWindow }),
  };
}
