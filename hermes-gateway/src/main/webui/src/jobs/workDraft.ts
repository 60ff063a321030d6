export const STARTABLE = [
  'apt.analyze',
  'apt.upgrade',
  'machine.reboot',
  'machine.probe',
  'host.check',
] as const;

/** An action with its parameters, as a form holds them. */
export interface WorkDraft {
  action: string;
  mode: 'upgrade' | 'dist-upgrade';
  securityOnly: boolean;
  onlyIfNeeded: boolean;
}

export const ANALYZE: WorkDraft = {
  action: 'apt.analyze',
  mode: 'upgrade',
  securityOnly: false,
  onlyIfNeeded: true,
};

export const paramsOf = ({
  action,
  mode,
  securityOnly,
  onlyIfNeeded,
}: WorkDraft): Record<string, unknown> => {
  switch (action) {
    case 'apt.upgrade':
      return { mode, securityOnly };
    case 'machine.reboot':
      return { onlyIfNeeded };
    default:
      return {};
  }
};
