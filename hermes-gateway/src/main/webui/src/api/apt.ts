import type { MachineNeeds } from './needs';

export type PlanOperation = 'upgrade' | 'install' | 'remove' | 'hold';
export type HoldReason = 'held' | 'kept_back' | 'phased' | 'excluded';
export type UpgradeMode = 'upgrade' | 'dist-upgrade';
export type ConffilePolicy = 'keep' | 'replace';

export interface PlanItem {
  name: string;
  arch?: string | null;
  operation: PlanOperation;
  from?: string | null;
  to?: string | null;
  origin?: string | null;
  security?: boolean | null;
  reason?: HoldReason | null;
  /** Absent when the lists do not tell. */
  downloadBytes?: number | null;
  installedBytesChange?: number | null;
  sources?: PackageSource[] | null;
}

/** A rule that held when a plan was made, with what it kept out of it. */
export interface AppliedRule {
  rule: { id: string; name: string; packages: string[]; reason: string; until?: string | null };
  keptOut: string[];
}

export interface PackageSource {
  origin?: string | null;
  label?: string | null;
  suite?: string | null;
  codename?: string | null;
  component?: string | null;
}

export interface PinnedPackage {
  name: string;
  installed: string;
  newer: string;
  priority: number;
  sources: PackageSource[];
}

export interface EditedConffile {
  packageName: string;
  path: string;
  state: 'edited' | 'deleted' | 'unreadable';
}

export interface AptRepository {
  uri: string;
  suite: string;
  components: string[];
  architectures: string[];
  origin?: string | null;
  label?: string | null;
  archive?: string | null;
  codename?: string | null;
  date?: string | null;
  validUntil?: string | null;
  signedBy?: string | null;
  trusted?: boolean | null;
  notAutomatic: boolean;
  known: boolean;
}

export interface ReleaseSupport {
  id: string;
  version?: string | null;
  codename?: string | null;
  ends?: string | null;
  longTermEnds?: string | null;
  source: string;
}

export interface Preflight {
  rooms: {
    path: string;
    mountPoint: string;
    sizeBytes: number;
    freeBytes: number;
    inodes?: number | null;
    freeInodes?: number | null;
  }[];
  automaticUpgrades: { enabled: boolean; nextAt?: string | null };
  warnings: { kind: string; subject?: string | null; message: string; remedy: string }[];
}

export interface AffectedUnit {
  name: string;
  restarts: boolean;
  packages: string[];
}

export interface AffectedParts {
  complete: boolean;
  units: AffectedUnit[];
  processes: string[];
  containers: string[];
  liveRestore?: boolean | null;
}

export interface ListProblem {
  kind: string;
  message: string;
  repository?: string | null;
  remedy?: string | null;
}

export interface AnalyzeCounts {
  updates: number;
  security: number;
  upgrade: number;
  distUpgrade: number;
  install: number;
  remove: number;
  held: number;
  keptBack: number;
  phased: number;
}

export interface AnalyzeResult {
  schemaVersion: number;
  lists?: { refreshed: boolean; problems: ListProblem[] };
  plans: {
    upgrade: PlanItem[];
    distUpgrade: PlanItem[];
    upgradeHash?: string | null;
    distUpgradeHash?: string | null;
  };
  held: string[];
  keptBack: string[];
  phased: string[];
  counts: AnalyzeCounts;
  rebootRequired: boolean;
  rebootPackages: string[];
  pinned?: PinnedPackage[] | null;
  conffiles?: EditedConffile[] | null;
  repositories?: AptRepository[] | null;
  release?: ReleaseSupport | null;
  preflight?: Preflight | null;
  affected?: AffectedParts | null;
  needs?: MachineNeeds | null;
  rules?: AppliedRule[] | null;
}

export type ChangeOperation = 'upgraded' | 'installed' | 'removed' | 'downgraded';

export interface AppliedChange {
  name: string;
  arch?: string | null;
  operation: ChangeOperation;
  from?: string | null;
  to?: string | null;
}

export interface KeptOut {
  name: string;
  arch: string;
  from?: string | null;
  to: string;
  reason: 'excluded' | 'soaking' | 'needs';
  firstSeen?: string | null;
}

export interface ConffileChange {
  path: string;
  outcome: 'kept' | 'replaced' | 'new';
  beside?: string | null;
}

/** Without lists when the approved plan is not kept any more. */
export interface PlanDifference {
  approvedHash: string;
  added?: PlanItem[] | null;
  gone?: PlanItem[] | null;
  otherwise?: PlanItem[] | null;
}

export interface UpgradeResult {
  schemaVersion: number;
  mode: UpgradeMode;
  dryRun: boolean;
  plan: PlanItem[];
  changes: AppliedChange[];
  conffilesKept: string[];
  rebootRequired: boolean;
  rebootPackages: string[];
  planHash?: string | null;
  downloadOnly?: boolean | null;
  keptOut?: KeptOut[] | null;
  conffiles?: ConffileChange[] | null;
  difference?: PlanDifference | null;
  needs?: MachineNeeds | null;
  rules?: AppliedRule[] | null;
}

export interface RepairResult {
  schemaVersion: number;
  step: string;
  dryRun: boolean;
  plan: PlanItem[];
  inBetween: string[];
  leftInBetween?: string[] | null;
  partialFiles: { path: string; bytes: number }[];
  changes: AppliedChange[];
  conffilesKept: string[];
  audit: string[];
}

export interface DnfRepairResult {
  schemaVersion: number;
  step: string;
  dryRun: boolean;
  found: string[];
  left?: string[] | null;
  plan: PlanItem[];
  changes: AppliedChange[];
}

export interface UpgradeParams {
  mode: UpgradeMode;
  packages?: string[];
  securityOnly?: boolean;
  conffile?: ConffilePolicy;
  allowRemovals?: boolean;
  planHash?: string;
}

export interface CheckResult {
  schemaVersion: number;
  hostname?: string;
  prettyName?: string;
  osVersion?: string;
  osCodename?: string;
  kernel?: string;
  arch?: string;
  sudo?: 'root' | 'nopasswd' | 'password' | 'none';
  uptimeSeconds?: number;
  latencyMs?: number;
}
