import { pauseQueue, resumeQueue, stopQueue, type Pause } from '../api/queue';
import { useToasts } from '../app/Toasts';
import { useActionTitle } from '../jobs/useActions';
import { plural } from '../ui/format';
import { pausedName } from './queueText';
import { useQueueChange } from './useQueueChange';

export function usePause() {
  const { tell } = useToasts();
  const titleOf = useActionTitle();
  return useQueueChange(pauseQueue, (pause) => tell(`${pausedName(pause, titleOf)} is paused`));
}

export function useResume() {
  const { tell, fail } = useToasts();
  const titleOf = useActionTitle();
  const change = useQueueChange(
    ({ id }: Pause) => resumeQueue(id),
    (_nothing, pause) => tell(`${pausedName(pause, titleOf)} resumed`),
  );
  return { isPending: change.isPending, resume: (pause: Pause) => change.mutate(pause, { onError: fail }) };
}

export function useStop() {
  const { tell } = useToasts();
  return useQueueChange(stopQueue, ({ askedToStop }) =>
    tell('Everything is paused', `${plural(askedToStop, 'running job')} asked to stop.`),
  );
}
