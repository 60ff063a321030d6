import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { Timeline } from '../../timeline/Timeline';

export const TimelineTab = ({ machine }: { machine: Machine }) => (
  <Timeline machineId={machine.id} label={t('machines.timeline.of', { name: machine.name })} />
);
