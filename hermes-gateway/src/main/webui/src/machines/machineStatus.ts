import type { LabelProps } from '@patternfly/react-core';
import type { FleetStatus, Machine } from '../api/machines';

/** What a tile says; that nothing was found to be wrong is not yet “up to date”. */
export type ShownStatus = FleetStatus | 'not_analyzed';

interface StatusWords {
  label: string;
  explains: string;
  color: LabelProps['color'];
  tone: 'good' | 'update' | 'warn' | 'bad' | 'idle';
}

export const STATUS: Record<FleetStatus, StatusWords> = {
  ok: {
    label: 'Up to date',
    explains: 'The last analysis found nothing to install.',
    color: 'green',
    tone: 'good',
  },
  updates_available: {
    label: 'Updates',
    explains: 'The last analysis found packages to upgrade.',
    color: 'blue',
    tone: 'update',
  },
  warning: {
    label: 'Warning',
    explains: 'Works, but something wants a look.',
    color: 'yellow',
    tone: 'warn',
  },
  error: { label: 'Error', explains: 'The last job on this machine failed.', color: 'red', tone: 'bad' },
  offline: { label: 'Offline', explains: 'The machine did not answer.', color: 'red', tone: 'bad' },
  busy: { label: 'Working', explains: 'A job is running on this machine.', color: 'teal', tone: 'update' },
  disabled: {
    label: 'Disabled',
    explains: 'Switched off by a person: no job runs here.',
    color: 'grey',
    tone: 'idle',
  },
  unknown: {
    label: 'Not checked',
    explains: 'Nothing is known about this machine yet.',
    color: 'grey',
    tone: 'idle',
  },
};

const NOT_ANALYZED: StatusWords = {
  label: 'Not analyzed',
  explains: 'Reachable. Analyze it to see whether it is up to date.',
  color: 'grey',
  tone: 'idle',
};

export const wordsOf = (status: ShownStatus): StatusWords =>
  status === 'not_analyzed' ? NOT_ANALYZED : STATUS[status];

export function statusOf(machine: Machine): ShownStatus {
  if (machine.disabled) return 'disabled';
  const status = machine.state?.status ?? 'unknown';
  if (status === 'ok' && !machine.state?.lastAnalyzeAt) return 'not_analyzed';
  return status in STATUS ? status : 'unknown';
}

/** Why no job can do anything on this machine now, or null. */
export function blockOf(machine: Machine): string | null {
  if (machine.disabled) return `${machine.name} is disabled. Enable it in its settings.`;
  switch (machine.hostKey) {
    case 'approved':
      return null;
    case 'none':
      return `${machine.name} was not reached yet, so its host key is not known. Run a check.`;
    case 'unknown':
      return `Approve the host key of ${machine.name} first.`;
    case 'changed':
      return `The host key of ${machine.name} changed. Decide about it first.`;
    case 'rejected':
      return `The host key of ${machine.name} was rejected.`;
  }
}

export const osName = (machine: Machine) =>
  [
    machine.osFamily && capital(machine.osFamily),
    machine.osVersion,
    machine.osCodename && `(${machine.osCodename})`,
  ]
    .filter(Boolean)
    .join(' ');

export const addressOf = (machine: Pick<Machine, 'username' | 'hostname' | 'port'>) =>
  `${machine.username}@${machine.hostname.includes(':') ? `[${machine.hostname}]` : machine.hostname}:${machine.port}`;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
