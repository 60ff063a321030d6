import { Label, type LabelProps } from '@patternfly/react-core';
import type { ChangeOperation, HoldReason, PlanOperation } from '../api/apt';
import { ShieldAltIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';

const LOOKS: Record<PlanOperation | ChangeOperation, { text: string; color: LabelProps['color'] }> = {
  upgrade: { text: 'Upgrade', color: 'blue' },
  install: { text: 'Install', color: 'green' },
  remove: { text: 'Remove', color: 'red' },
  hold: { text: 'Stays', color: 'grey' },
  upgraded: { text: 'Upgraded', color: 'blue' },
  installed: { text: 'Installed', color: 'green' },
  removed: { text: 'Removed', color: 'red' },
  downgraded: { text: 'Downgraded', color: 'orange' },
};

export function OperationLabel({ operation }: { operation: PlanOperation | ChangeOperation }) {
  const { text, color } = LOOKS[operation] ?? { text: operation, color: 'grey' };
  return (
    <Label isCompact color={color} variant={operation === 'hold' ? 'outline' : 'filled'}>
      {text}
    </Label>
  );
}

export const SecurityPill = () => (
  <Pill color="orangered" icon={<ShieldAltIcon />} explains="Comes from a security archive">
    Security
  </Pill>
);

const REASONS: Record<HoldReason, { text: string; explains: string }> = {
  held: { text: 'Held', explains: 'Somebody put this package on hold on the machine (apt-mark hold).' },
  kept_back: {
    text: 'Kept back',
    explains: 'Needs packages installed or removed, which a plain upgrade never does. A dist-upgrade would.',
  },
  phased: {
    text: 'Phased',
    explains: 'The archive rolls this update out step by step; this machine’s turn comes later.',
  },
};

export function ReasonPill({ reason }: { reason: HoldReason }) {
  const { text, explains } = REASONS[reason] ?? { text: reason, explains: '' };
  return (
    <Pill color="yellow" variant="outline" explains={explains}>
      {text}
    </Pill>
  );
}
