export type Need = 'yes' | 'no' | 'unknown';

/** What has to be started anew so that what runs on a machine is what is installed. */
export interface MachineNeeds {
  reboot: Need;
  rebootReasons: ('packages' | 'kernel' | 'microcode')[];
  rebootPackages: string[];
  serviceRestart: Need;
  services: string[];
  processes: string[];
  containerRestart: Need;
  containers: { engine: string; id: string; name?: string | null }[];
  relogin: Need;
  users: string[];
}
