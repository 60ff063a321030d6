import type { NewSchedule, Schedule, ScheduledAction } from '../api/schedules';
import { lengthText, localTimezone, secondsOf } from '../ui/times';
import { actionsOf, stepsOf, withStep, type StepDraft } from './stepDraft';

export interface ScheduleDraft {
  name: string;
  /** One after the other on each machine. */
  steps: StepDraft[];
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
  steps: withStep([]),
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

/** Empty, or a length that can be read. */
export const isLength = (text: string): boolean => text.trim() === '' || secondsOf(text) !== undefined;

export const draftOf = (schedule: Schedule): ScheduleDraft => ({
  name: schedule.name,
  steps: stepsOf(schedule.actions),
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
    ...(!isSame(actions, actionsOf(old.steps)) && { actions }),
    windowId: draft.windowId,
    outsideWindow: draft.outsideWindow,
  };
}

const isSame = (one: ScheduledAction[], other: ScheduledAction[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function scheduleOf(draft: ScheduleDraft): NewSchedule {
  return {
    name: draft.name.trim(),
    cron: draft.cron.trim(),
    timezone: draft.timezone,
    selector: draft.selector.trim(),
    actions: actionsOf(draft.steps),
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
