import type { ScheduledAction } from '../api/schedules';
import { ANALYZE, paramsOf, STARTABLE, type WorkDraft } from '../jobs/workDraft';
import { keepOutOf } from '../upgrade/keepOut';

/**
 * One of the actions of a schedule: as the form holds it, or as it was where the form cannot say it.
 * The key keeps it apart from the others when they change places.
 */
export type StepDraft = { key: number } & ({ work: WorkDraft } | { kept: ScheduledAction });

export const MOST_STEPS = 20;

const workOf = ({ action, params }: ScheduledAction): WorkDraft => ({
  action,
  mode: params.mode === 'dist-upgrade' ? 'dist-upgrade' : 'upgrade',
  securityOnly: params.securityOnly === true,
  onlyIfNeeded: params.onlyIfNeeded !== false,
  ...keepOutOf(params),
});

/** Whether the form can say what it does. */
function isPlain(step: ScheduledAction): boolean {
  if (step.timeoutSeconds) return false;
  const said = paramsOf(workOf(step));
  const fields = new Set([...Object.keys(said), ...Object.keys(step.params)]);
  return (
    STARTABLE.some((action) => action === step.action) &&
    [...fields].every((field) => JSON.stringify(said[field]) === JSON.stringify(step.params[field]))
  );
}

export const stepsOf = (actions: ScheduledAction[]): StepDraft[] =>
  actions.map((action, key) => (isPlain(action) ? { key, work: workOf(action) } : { key, kept: action }));

export const actionsOf = (steps: StepDraft[]): ScheduledAction[] =>
  steps.map((step) =>
    'work' in step ? { action: step.work.action, params: paramsOf(step.work) } : step.kept,
  );

export const withStep = (steps: StepDraft[]): StepDraft[] => [
  ...steps,
  { key: Math.max(-1, ...steps.map(({ key }) => key)) + 1, work: ANALYZE },
];

export const withoutStep = (steps: StepDraft[], index: number): StepDraft[] =>
  steps.filter((_step, place) => place !== index);

/** It changes places with the one before, or after, it. */
export function movedStep(steps: StepDraft[], index: number, by: -1 | 1): StepDraft[] {
  const other = steps[index + by];
  const step = steps[index];
  if (!step || !other) return steps;
  return steps.with(index, other).with(index + by, step);
}
