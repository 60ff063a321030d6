import { liftLimit, setLimit, type Limit } from '../api/queue';
import { useToasts } from '../app/Toasts';
import { useQueueChange } from './useQueueChange';

export function useSetLimit() {
  const { tell } = useToasts();
  return useQueueChange(setLimit, () => tell('Limit set'));
}

export function useLiftLimit() {
  const { tell } = useToasts();
  return useQueueChange(
    ({ id }: Limit) => liftLimit(id),
    () => tell('Limit lifted'),
  );
}
