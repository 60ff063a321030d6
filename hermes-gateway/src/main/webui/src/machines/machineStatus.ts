import type { FleetStatus, Machine } from '../api/machines';
import { t } from '../i18n/t';
import type { PillColor } from '../ui/Pill';

/** What a tile says; that nothing was found to be wrong is not yet “up to date”. */
export type ShownStatus = FleetStatus | 'not_analyzed';

interface StatusLook {
  color: PillColor;
  tone: 'good' | 'update' | 'warn' | 'bad' | 'idle';
}

const LOOKS: Record<ShownStatus, StatusLook> = {
  ok: { color: 'green', tone: 'good' },
  updates_available: { color: 'blue', tone: 'update' },
  warning: { color: 'yellow', tone: 'warn' },
  error: { color: 'red', tone: 'bad' },
  offline: { color: 'red', tone: 'bad' },
  busy: { color: 'teal', tone: 'update' },
  disabled: { color: 'grey', tone: 'idle' },
  unknown: { color: 'grey', tone: 'idle' },
  not_analyzed: { color: 'grey', tone: 'idle' },
};

/** What somebody can filter by. */
export const STATUSES: readonly FleetStatus[] = [
  'ok',
  'updates_available',
  'warning',
  'error',
  'offline',
  'busy',
  'disabled',
  'unknown',
];

export const isStatus = (word: string): word is FleetStatus => STATUSES.some((status) => status === word);

export const lookOf = (status: ShownStatus): StatusLook => LOOKS[status];
export const statusText = (status: ShownStatus): string => t(`machines.status.${status}.label`);

export function statusOf(machine: Machine): ShownStatus {
  if (machine.disabled) return 'disabled';
  const status = machine.state?.status ?? 'unknown';
  if (status === 'ok' && !machine.state?.lastAnalyzeAt) return 'not_analyzed';
  return isStatus(status) ? status : 'unknown';
}

/** Why no job can do anything on this machine now, or null. */
export function blockOf(machine: Machine): string | null {
  const { name, disabled, hostKey } = machine;
  if (disabled) return t('machines.block.disabled', { name });
  return hostKey === 'approved' ? null : t(`machines.block.${hostKey}`, { name });
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
