import type { PlanItem } from '../api/apt';

export interface PlanRoom {
  download: number;
  /** How much more room is taken afterwards; null when one of the packages does not tell. */
  installed: number | null;
  /** Packages that do not tell how much is downloaded for them. */
  unknown: number;
}

/** What a plan takes of the line and of the disk; null for an analysis that knows nothing of it. */
export function planRoom(plan: PlanItem[]): PlanRoom | null {
  const changes = plan.filter(({ operation }) => operation !== 'hold');
  const fetched = changes.filter(({ operation }) => operation !== 'remove');
  if (fetched.every(({ downloadBytes }) => downloadBytes == null)) return null;
  const installed = changes.map(({ installedBytesChange }) => installedBytesChange ?? null);
  return {
    download: fetched.reduce((sum, { downloadBytes }) => sum + (downloadBytes ?? 0), 0),
    installed: installed.some((bytes) => bytes === null)
      ? null
      : installed.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0),
    unknown: fetched.filter(({ downloadBytes }) => downloadBytes == null).length,
  };
}
