import type { RepairResult } from '../api/apt';
import type { Repair } from '../api/jobs';

/** Which of the repairs it is; empty for work that knows no steps. */
export const repairStep = ({ params }: Repair): string =>
  typeof params.step === 'string' ? params.step : '';

/** Whether the dry run found anything to do. */
export const hasWork = ({ plan, inBetween, partialFiles }: RepairResult): boolean =>
  plan.length > 0 || inBetween.length > 0 || partialFiles.length > 0;

/** Only what was looked at, and found something that may be done, can be gone on with. */
export const canGoOn = (result: RepairResult, failed: boolean): boolean =>
  result.dryRun && !failed && hasWork(result);
