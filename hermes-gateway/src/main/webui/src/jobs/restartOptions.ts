/** What is in use and can be told not to hold a restart back. */
export const DESPITE = ['users', 'backup', 'inhibitor'] as const;
export type Despite = (typeof DESPITE)[number];

export interface RestartOptions {
  onlyIfNeeded: boolean;
  dryRun: boolean;
  despite: Despite[];
}

export const restartParams = ({ onlyIfNeeded, despite }: RestartOptions): Record<string, unknown> => ({
  onlyIfNeeded,
  ...(despite.length > 0 && { despite }),
});
