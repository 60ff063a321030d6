import './texts';
import type { PlanItem } from '../api/apt';
import { t } from '../i18n/t';
import { FactList } from '../ui/FactList';
import { bytes } from '../ui/format';
import { planRoom } from './planRoom';

export function PlanRoomLine({ plan }: { plan: PlanItem[] }) {
  const room = planRoom(plan);
  if (!room) return null;
  return (
    <FactList
      facts={[
        [
          t('outlook.download'),
          room.unknown > 0
            ? `${bytes(room.download)} + ${t('outlook.unknown')} (${room.unknown})`
            : bytes(room.download),
        ],
        [t('outlook.roomAfter'), room.installed === null ? t('outlook.unknown') : changeText(room.installed)],
      ]}
    />
  );
}

export const changeText = (change: number): string =>
  t(change < 0 ? 'outlook.less' : 'outlook.more', { size: bytes(Math.abs(change)) });
