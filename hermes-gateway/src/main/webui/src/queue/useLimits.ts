import './texts';
import { liftLimit, setLimit, type Limit } from '../api/queue';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { useQueueChange } from './useQueueChange';

export function useSetLimit() {
  const { tell } = useToasts();
  return useQueueChange(setLimit, () => tell(t('queue.limits.wasSet')));
}

export function useLiftLimit() {
  const { tell } = useToasts();
  return useQueueChange(
    ({ id }: Limit) => liftLimit(id),
    () => tell(t('queue.limits.lifted')),
  );
}
