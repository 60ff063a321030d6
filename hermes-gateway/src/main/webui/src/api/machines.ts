import { get, post, request } from './http';
import type { Items, Page } from './page';

export type FleetStatus =
  'unknown' | 'ok' | 'updates_available' | 'warning' | 'error' | 'offline' | 'busy' | 'disabled';

export type HostKeyState = 'none' | 'unknown' | 'approved' | 'changed' | 'rejected';
export type SudoMode = 'same_as_ssh' | 'separate' | 'none' | 'nopasswd';
export type AuthMethod = 'password' | 'ssh_key';

export interface Tag {
  name: string;
  color?: string | null;
}

export interface TagCount extends Tag {
  machines: number;
}

export interface MachineState {
  status: FleetStatus;
  aptStatus?: string | null;
  updates?: number | null;
  security?: number | null;
  rebootRequired?: boolean | null;
  lastAnalyzeAt?: string | null;
  runningJobId?: string | null;
  runningJobKind?: string | null;
  lastErrorKind?: string | null;
  lastErrorMessage?: string | null;
  lastErrorAt?: string | null;
  rootUsedPercent?: number | null;
  memoryUsedPercent?: number | null;
  hardwareWarnings?: number | null;
  updatedAt?: string | null;
}

export interface Machine {
  id: string;
  name: string;
  hostname: string;
  port: number;
  jump?: { id: string; name: string } | null;
  username: string;
  osFamily?: string | null;
  osVersion?: string | null;
  osCodename?: string | null;
  arch?: string | null;
  kind?: string | null;
  virtualization?: string | null;
  hardwareProfile?: string | null;
  tags: Tag[];
  disabled: boolean;
  authMethod?: AuthMethod | null;
  sudoMode?: SudoMode | null;
  credentialStatus?: string | null;
  hostKey: HostKeyState;
  status: string;
  lastSeenAt?: string | null;
  lastCheckedAt?: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt?: string | null;
  state?: MachineState | null;
}

export interface Credential {
  method: AuthMethod;
  password?: string;
  privateKey?: string;
  passphrase?: string;
  sudo: { mode: SudoMode; password?: string };
}

export interface NewMachine {
  name: string;
  hostname: string;
  port: number;
  jump?: string;
  username: string;
  tags: string[];
  credential: Credential;
}

export interface MachineEdit {
  name?: string;
  hostname?: string;
  port?: number;
  jump?: string;
  username?: string;
  tags?: string[];
  disabled?: boolean;
}

export interface HostKey {
  id: string;
  keyType: string;
  fingerprint: string;
  status: 'unknown' | 'approved' | 'changed' | 'rejected';
  firstSeenAt: string;
  lastSeenAt?: string | null;
  decidedAt?: string | null;
  decidedBy?: string | null;
  /** How the decision came about. */
  origin?: 'person' | 'import' | 'signer' | 'policy' | 'learned' | null;
}

export interface TimelineEntry {
  id: string;
  at: string;
  type: string;
  severity: string;
  actorType?: string | null;
  actorId?: string | null;
  message: string;
  jobId?: string | null;
}

export interface Disk {
  name: string;
  type?: string | null;
  sizeBytes?: number | null;
  rotational?: boolean | null;
  model?: string | null;
}

export interface Filesystem {
  mount: string;
  fsType?: string | null;
  totalBytes: number;
  usedBytes: number;
  usedPercent?: number | null;
}

export interface Hardware {
  cpuModel?: string | null;
  cpuCores?: number | null;
  memoryBytes?: number | null;
  disks?: Disk[];
  filesystems?: Filesystem[];
  warnings?: (string | { message: string })[];
  updatedAt?: string | null;
  kernel?: string | null;
  uptimeSeconds?: number | null;
}

export interface FleetSummary {
  machines: number;
  byStatus: Partial<Record<FleetStatus, number>>;
  updates: number;
  security: number;
  rebootRequired: number;
  hostKeysWaiting: number;
  running: number;
}

export interface MachineQuery {
  where?: string;
  q?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
}

export const listMachines = (query: MachineQuery, signal?: AbortSignal) =>
  get<Page<Machine>>('/machines', { ...query }, signal);
export const readMachine = (id: string, signal?: AbortSignal) => get<Machine>(`/machines/${id}`, {}, signal);
export const addMachine = (machine: NewMachine) => post<Machine>('/machines', machine);
export const editMachine = (id: string, version: number, edit: MachineEdit) =>
  request<Machine>('PATCH', `/machines/${id}`, { body: edit, ifMatch: version });
export const removeMachine = (id: string, version: number) =>
  request<void>('DELETE', `/machines/${id}`, { ifMatch: version });
export const replaceCredential = (id: string, version: number, credential: Credential) =>
  request<void>('PUT', `/machines/${id}/credential`, { body: credential, ifMatch: version });
export const listHostKeys = (id: string, signal?: AbortSignal) =>
  get<Items<HostKey>>(`/machines/${id}/host-keys`, {}, signal);
export const decideHostKey = (id: string, keyId: string, decision: 'approve' | 'reject') =>
  post<HostKey>(`/machines/${id}/host-keys/${keyId}/${decision}`);
export const readTimeline = (id: string, cursor?: string, signal?: AbortSignal) =>
  get<Page<TimelineEntry>>(`/machines/${id}/timeline`, { limit: 50, cursor }, signal);
export const readHostKeyHistory = (id: string, cursor?: string, signal?: AbortSignal) =>
  get<Page<TimelineEntry>>(`/machines/${id}/timeline`, { about: 'host_keys', limit: 50, cursor }, signal);
export const readHardware = (id: string, signal?: AbortSignal) =>
  get<Hardware>(`/machines/${id}/hardware`, {}, signal);
export const readFleetSummary = (signal?: AbortSignal) => get<FleetSummary>('/fleet/summary', {}, signal);
export const listTags = (signal?: AbortSignal) => get<Items<TagCount>>('/tags', {}, signal);
