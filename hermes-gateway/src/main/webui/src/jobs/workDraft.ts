import { keepOutParams, TAKE_ALL, type KeepOutDraft } from '../upgrade/keepOut';

export const STARTABLE = [
  'apt.analyze',
  'apt.upgrade',
  'dnf.analyze',
  'dnf.upgrade',
  'machine.reboot',
  'machine.probe',
  'host.check',
] as const;

/** An action with its parameters, as a form holds them. */
export interface WorkDraft extends KeepOutDraft {
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
  ...TAKE_ALL,
};

export const paramsOf = (draft: WorkDraft): Record<string, unknown> => {
  const { action, mode, securityOnly, onlyIfNeeded } = draft;
  switch (action) {
    case 'apt.upgrade':
      return { mode, securityOnly, ...keepOutParams(draft) };
    case 'dnf.upgrade':
      return { securityOnly };
    case 'machine.reboot':
      return { onlyIfNeeded };
    default:
      return {};
  }
};
