import { useActorName } from '../app/useActorName';
import { PauseCircleIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';
import { useMachinePause } from './useQueue';

/** Says on the page of a machine that its jobs do not begin. */
export function MachinePausePill({ machineId }: { machineId: string }) {
  const nameOf = useActorName();
  const { own, general } = useMachinePause(machineId);
  const pause = own ?? general;
  if (!pause) return null;
  const who = `Paused by ${nameOf({ id: pause.pausedBy })}`;
  return (
    <Pill
      color="yellow"
      icon={<PauseCircleIcon />}
      explains={`${pause.reason ? `${who}: ${pause.reason}` : who}. Jobs wait here until it is resumed.`}
    >
      {own ? 'Paused' : 'Queue paused'}
    </Pill>
  );
}
