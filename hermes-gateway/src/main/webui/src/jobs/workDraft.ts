export const STARTABLE = ['apt.analyze', 'apt.upgrade', 'machine.probe', 'host.check'] as const;

/** An action with its parameters, as a form holds them. */
export interface WorkDraft {
  action: string;
  mode: 'upgrade' | 'dist-upgrade';
  securityOnly: boolean;
}

export const ANALYZE: WorkDraft = { action: 'apt.analyze', mode: 'upgrade', securityOnly: false };

/** Only an upgrade takes parameters. */
export const paramsOf = ({ action, mode, securityOnly }: WorkDraft): Record<string, unknown> =>
  action === 'apt.upgrade' ? { mode, securityOnly } : {};
