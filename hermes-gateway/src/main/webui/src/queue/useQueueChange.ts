import { useMutation, useQueryClient } from '@tanstack/react-query';
import { jobKeys } from '../jobs/jobKeys';
import { queueKeys } from './queueKeys';

/** A change of the queue; it changes what waiting jobs wait for, too. */
export function useQueueChange<Wish, Answer>(
  send: (wish: Wish) => Promise<Answer>,
  told: (answer: Answer, wish: Wish) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: told,
    onSettled: () =>
      Promise.all(
        [queueKeys.all, jobKeys.lists, jobKeys.ones].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
