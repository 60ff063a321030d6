import './texts';
import { pauseQueue, resumeQueue, stopQueue, type Pause } from '../api/queue';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { pausedName } from './queueText';
import { useQueueChange } from './useQueueChange';

export function usePause() {
  const { tell } = useToasts();
  const titleOf = useActionTitle();
  return useQueueChange(pauseQueue, (pause) =>
    tell(t('queue.isPaused', { name: pausedName(pause, titleOf) })),
  );
}

export function useResume() {
  const { tell, fail } = useToasts();
  const titleOf = useActionTitle();
  const change = useQueueChange(
    ({ id }: Pause) => resumeQueue(id),
    (_nothing, pause) => tell(t('queue.resumed', { name: pausedName(pause, titleOf) })),
  );
  return { isPending: change.isPending, resume: (pause: Pause) => change.mutate(pause, { onError: fail }) };
}

export function useStop() {
  const { tell } = useToasts();
  return useQueueChange(stopQueue, ({ askedToStop }) =>
    tell(t('queue.stop.done'), t('queue.stop.asked', { count: askedToStop })),
  );
}
