import { useSearchParams } from 'react-router';
import type { FleetSummary } from '../api/machines';
import { locale } from '../i18n/language';
import { t } from '../i18n/t';
import { FigureCard, type Tone } from '../ui/FigureCard';
import {
  ArrowCircleUpIcon,
  BoltIcon,
  ExclamationTriangleIcon,
  KeyIcon,
  PowerOffIcon,
  ServerIcon,
  ShieldAltIcon,
} from '../ui/icons';
import { changeFilter, type MachineFilter, type Need } from './machineFilter';
import { useFleet } from './useMachines';

interface Card {
  need: Need | '';
  icon: React.ReactNode;
  tone: Tone;
  count: (fleet: FleetSummary) => number;
}

const inTrouble = ({ byStatus }: FleetSummary) =>
  (byStatus.error ?? 0) + (byStatus.offline ?? 0) + (byStatus.warning ?? 0);

const CARDS: Card[] = [
  { need: '', icon: <ServerIcon />, tone: 'idle', count: (f) => f.machines },
  {
    need: 'updates',
    icon: <ArrowCircleUpIcon />,
    tone: 'update',
    count: (f) => f.updates,
  },
  {
    need: 'security',
    icon: <ShieldAltIcon />,
    tone: 'bad',
    count: (f) => f.security,
  },
  {
    need: 'reboot',
    icon: <PowerOffIcon />,
    tone: 'warn',
    count: (f) => f.rebootRequired,
  },
  {
    need: 'hostkey',
    icon: <KeyIcon />,
    tone: 'warn',
    count: (f) => f.hostKeysWaiting,
  },
  { need: 'trouble', icon: <ExclamationTriangleIcon />, tone: 'bad', count: inTrouble },
  { need: 'running', icon: <BoltIcon />, tone: 'update', count: (f) => f.running },
];

const CLEARED: Partial<MachineFilter> = { q: '', status: '', tag: '', where: '' };

export function FleetCards({ current }: { current: MachineFilter }) {
  const [params] = useSearchParams();
  const fleet = useFleet();
  return (
    <nav className="su-fleet" aria-label={t('machines.fleetSummary')}>
      {CARDS.map(({ need, icon, tone, count }) => {
        const number = fleet.data ? count(fleet.data) : undefined;
        return (
          <FigureCard
            key={need}
            label={t(`machines.card.${need || 'all'}`)}
            icon={icon}
            tone={number ? tone : 'calm'}
            value={number?.toLocaleString(locale())}
            to={{ search: changeFilter(params, { ...CLEARED, need }).toString() }}
            isCurrent={need !== '' && current.need === need}
          />
        );
      })}
    </nav>
  );
}
