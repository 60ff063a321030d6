/** Result of machine.reboot. */
export interface RebootResult {
  restarted: boolean;
  proof: 'boot_id' | 'init_start' | null;
  needed: boolean;
  neededBy: string[];
  kernelBefore: string;
  kernel: string | null;
  expectedKernel: string | null;
  failedUnits: string[];
  missingContainers: string[] | null;
  inUse: string[];
  awaySeconds: number | null;
}
