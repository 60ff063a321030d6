import { isFinal, type Job } from '../api/jobs';
import type { Machine, MachineState } from '../api/machines';
import type { Page } from '../api/page';
import type { MachineEvent, MachineFacts } from './eventStream';

const FACTS = [
  'name',
  'hostname',
  'port',
  'osFamily',
  'osVersion',
  'arch',
  'disabled',
  'hostKey',
  'lastSeenAt',
] as const satisfies (keyof MachineFacts)[];

const STATE = [
  'aptStatus',
  'updates',
  'security',
  'rebootRequired',
  'lastAnalyzeAt',
  'runningJobId',
  'runningJobKind',
  'lastErrorKind',
  'lastErrorMessage',
  'updatedAt',
] as const satisfies (keyof MachineState)[];

/** A machine as the event leaves it. The event's version counts states, not edits: it must not reach If-Match. */
export function withState(machine: Machine, event: MachineEvent): Machine {
  if (machine.id !== event.id) return machine;
  const status = event.status ?? machine.state?.status ?? 'unknown';
  return { ...machine, ...told(event, FACTS), state: { ...machine.state, ...told(event, STATE), status } };
}

/** Null in an event means that there is nothing any more; a name that is missing says nothing. */
function told<K extends keyof MachineEvent>(event: MachineEvent, names: readonly K[]): Pick<MachineEvent, K> {
  const entries = names.filter((name) => event[name] !== undefined).map((name) => [name, event[name]]);
  return Object.fromEntries(entries) as Pick<MachineEvent, K>;
}

export function withJob(job: Job, event: Job): Job {
  if (job.id !== event.id || job.version > event.version) return job;
  if (isFinal(job) && !isFinal(event)) return job;
  return { ...job, ...event, result: event.result ?? job.result };
}

export function mapPage<T>(page: Page<T> | undefined, change: (item: T) => T): Page<T> | undefined {
  if (!page) return page;
  const items = page.items.map(change);
  return items.every((item, index) => item === page.items[index]) ? page : { ...page, items };
}

export const holds = (page: Page<{ id: string }> | undefined, id: string) =>
  Boolean(page?.items.some((item) => item.id === id));
