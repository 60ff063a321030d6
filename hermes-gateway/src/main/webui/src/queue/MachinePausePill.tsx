import './texts';
import { inSentence } from '../app/actorText';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { PauseCircleIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';
import { useMachinePause } from './useQueue';

/** Says on the page of a machine that its jobs do not begin. */
export function MachinePausePill({ machineId }: { machineId: string }) {
  const nameOf = useActorName();
  const { own, general } = useMachinePause(machineId);
  const pause = own ?? general;
  if (!pause) return null;
  const told = { name: inSentence(nameOf({ id: pause.pausedBy })), reason: pause.reason };
  return (
    <Pill
      color="yellow"
      icon={<PauseCircleIcon />}
      explains={pause.reason ? t('queue.machine.pausedFor', told) : t('queue.machine.pausedBy', told)}
    >
      {own ? t('queue.paused') : t('queue.machine.queuePaused')}
    </Pill>
  );
}
