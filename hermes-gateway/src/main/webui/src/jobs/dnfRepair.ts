import type { DnfRepairResult, RepairResult } from '../api/apt';

/** A repair of dnf as one of apt is shown: what is found wrong is what is half done. */
export const asRepair = (result: DnfRepairResult): RepairResult => ({
  ...result,
  inBetween: result.found,
  leftInBetween: result.left,
  partialFiles: [],
  conffilesKept: [],
  audit: [],
});
