import { get, post, request } from './http';
import type { MachineNeeds } from './needs';
import type { Items, Page } from './page';
import type { TileMode } from './uiState';

export type FleetStatus =
  'unknown' | 'ok' | 'updates_available' | 'warning' | 'error' | 'offline' | 'busy' | 'disabled';

export type HostKeyState = 'none' | 'unknown' | 'approved' | 'changed' | 'rejected';
export type SudoMode = 'same_as_ssh' | 'separate' | 'none' | 'nopasswd';
export type Rights = 'full' | 'least_privilege' | 'read_only';
export type AuthMethod = 'password' | 'ssh_key';

export interface Tag {
  name: string;
  color?: string | null;
}

export interface TagCount extends Tag {
  id: string;
  machines: number;
  version: number;
}

export interface TagChange {
  dryRun: boolean;
  tag: TagCount;
  machines: number;
}

/** What a machine is; a person may know it better than the machine. */
export const FACTS = [
  'osFamily',
  'osVersion',
  'osCodename',
  'arch',
  'kind',
  'virtualization',
  'hardwareProfile',
] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Partial<Record<Fact, string>>;

export interface MachineState {
  status: FleetStatus;
  aptStatus?: string | null;
  updates?: number | null;
  security?: number | null;
  rebootRequired?: boolean | null;
  /** Null when nobody looked, or what was seen is outdated. */
  needs?: MachineNeeds | null;
  needsAt?: string | null;
  lastAnalyzeAt?: string | null;
  releaseEnds?: string | null;
  runningJobId?: string | null;
  runningJobKind?: string | null;
  lastErrorKind?: string | null;
  lastErrorMessage?: string | null;
  lastErrorAt?: string | null;
  rootUsedPercent?: number | null;
  memoryUsedPercent?: number | null;
  diskWarnings?: number;
  metricsAt?: string | null;
  hardwareWarnings?: number | null;
  rights?: Rights | null;
  rightsActions?: string[] | null;
  rightsOutdated?: string[] | null;
  rightsCheckedAt?: string | null;
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
  /** What people chose, and what the machine said; the values above are those that count. */
  chosen: Facts;
  observed: Facts;
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
  /** Its own, where somebody chose one. */
  tileMode?: TileMode | null;
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

/** A fact that is empty is left to the machine again. */
export interface MachineEdit extends Facts {
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

export interface Disk {
  name: string;
  type?: string | null;
  sizeBytes?: number | null;
  rotational?: boolean | null;
  model?: string | null;
  health?: DiskHealth | null;
}

export interface DiskHealth {
  state: string;
  reason?: string | null;
  temperatureCelsius?: number | null;
  powerOnHours?: number | null;
  reallocatedSectors?: number | null;
  pendingSectors?: number | null;
  badSectors?: number | null;
  wearPercent?: number | null;
}

export interface Firmware {
  vendor?: string | null;
  version?: string | null;
  date?: string | null;
  systemVendor?: string | null;
  systemModel?: string | null;
  bootMode?: string | null;
  secureBoot?: boolean | null;
  microcode?: string | null;
}

export interface Drivers {
  devices: { slot: string; device: string; driver?: string | null; modules: string[] }[];
  foreignModules: { name: string; flags: string }[];
  dkms: { name: string; version: string; kernel?: string | null; state: string; remark?: string | null }[];
  taint: string[];
  nvidia?: string | null;
}

export interface Finding {
  kind: string;
  level: 'warning' | 'note';
  subject?: string | null;
  message: string;
}

export interface Gpu {
  model: string;
  vendor?: string | null;
  driver?: string | null;
}

export interface NetworkInterface {
  name: string;
  mac?: string | null;
  state?: string | null;
  mtu?: number | null;
  addresses: string[];
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
  network?: NetworkInterface[];
  gpus?: Gpu[];
  firmware?: Firmware | null;
  drivers?: Drivers | null;
  warnings?: string[];
  findings?: Finding[];
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
  /** The removed machines instead of the live ones. */
  deleted?: boolean;
}

export interface FacetCount {
  value: string;
  machines: number;
}

export type Facet =
  'status' | 'os' | 'codename' | 'arch' | 'kind' | 'hostkey' | 'updates' | 'reboot' | 'needs' | 'tag';

export type Facets = Partial<Record<Facet, FacetCount[]>>;

export interface Overview extends Page<Machine> {
  total: number;
  facets: Facets;
}

/** A page and the counts of all that match, at one go. */
export const overviewMachines = (query: MachineQuery, signal?: AbortSignal) =>
  get<Overview>('/machines/overview', { ...query }, signal);
export const listMachines = (query: MachineQuery, signal?: AbortSignal) =>
  get<Page<Machine>>('/machines', { ...query }, signal);
export const readMachine = (id: string, signal?: AbortSignal) => get<Machine>(`/machines/${id}`, {}, signal);
export const addMachine = (machine: NewMachine) => post<Machine>('/machines', machine);
export const editMachine = (id: string, version: number, edit: MachineEdit) =>
  request<Machine>('PATCH', `/machines/${id}`, { body: edit, ifMatch: version });
export const removeMachine = (id: string, version: number) =>
  request<void>('DELETE', `/machines/${id}`, { ifMatch: version });
export const restoreMachine = (id: string) => post<Machine>(`/machines/${id}/restore`);
export const replaceCredential = (id: string, version: number, credential: Credential) =>
  request<void>('PUT', `/machines/${id}/credential`, { body: credential, ifMatch: version });
export const listHostKeys = (id: string, signal?: AbortSignal) =>
  get<Items<HostKey>>(`/machines/${id}/host-keys`, {}, signal);
export const decideHostKey = (id: string, keyId: string, decision: 'approve' | 'reject') =>
  post<HostKey>(`/machines/${id}/host-keys/${keyId}/${decision}`);
export const readHardware = (id: string, signal?: AbortSignal) =>
  get<Hardware>(`/machines/${id}/hardware`, {}, signal);
export const readFleetSummary = (signal?: AbortSignal) => get<FleetSummary>('/fleet/summary', {}, signal);
export const editTag = (tag: TagCount, edit: { name?: string; color?: string }) =>
  request<TagChange>('PATCH', `/tags/${tag.id}`, { body: edit, ifMatch: tag.version });
export const removeTag = (tag: TagCount, force: boolean) =>
  request<TagChange>('DELETE', `/tags/${tag.id}`, { query: { force }, ifMatch: tag.version });
export const listTags = (signal?: AbortSignal) => get<Items<TagCount>>('/tags', {}, signal);
