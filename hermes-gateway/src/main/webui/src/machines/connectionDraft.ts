import type { Machine } from '../api/machines';
import { t } from '../i18n/t';

/** Where a machine is, as typed: a port may be half a number for a moment. */
export interface ConnectionDraft {
  name: string;
  hostname: string;
  port: string;
  jump: string;
  username: string;
  tags: string;
}

export const EMPTY_CONNECTION: ConnectionDraft = {
  name: '',
  hostname: '',
  port: '22',
  jump: '',
  username: '',
  tags: '',
};

export const draftOf = (machine: Machine): ConnectionDraft => ({
  name: machine.name,
  hostname: machine.hostname,
  port: String(machine.port),
  jump: machine.jump?.name ?? '',
  username: machine.username,
  tags: machine.tags.map((tag) => tag.name).join(', '),
});

export const connectionOf = (draft: ConnectionDraft) => ({
  name: draft.name.trim(),
  hostname: draft.hostname.trim(),
  port: Number(draft.port),
  jump: draft.jump.trim(),
  username: draft.username.trim(),
  tags: [...new Set(draft.tags.split(/[,\s]+/).filter(Boolean))],
});

export function missingInConnection(draft: ConnectionDraft): Record<string, string> {
  const missing: Record<string, string> = {};
  if (!draft.name.trim()) missing.name = t('machines.field.nameMissing');
  if (!draft.hostname.trim()) missing.hostname = t('machines.field.hostMissing');
  if (!draft.username.trim()) missing.username = t('machines.field.userMissing');
  const port = Number(draft.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) missing.port = t('machines.field.portWrong');
  return missing;
}
