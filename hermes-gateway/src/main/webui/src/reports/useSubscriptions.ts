import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listChannels } from '../api/notifications';
import { listSubscriptions } from '../api/subscriptions';
import { mailState } from './subscriptionDraft';

const KEYS = {
  all: ['subscriptions'] as const,
  list: (cursor?: string) => ['subscriptions', 'list', cursor] as const,
  channels: ['notifications', 'channels'] as const,
};

/** No event tells what becomes of a mail. */
const LOOK = 3_000;

export function useSubscriptions(cursor?: string) {
  return useQuery({
    queryKey: KEYS.list(cursor),
    queryFn: ({ signal }) => listSubscriptions(cursor, signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => ['making', 'sending'].includes(mailState(one))) ? LOOK : false,
  });
}

/** Reports go by mail only. */
export function useMailChannels() {
  return useQuery({
    queryKey: KEYS.channels,
    queryFn: ({ signal }) => listChannels(signal),
    select: ({ items }) => items.filter(({ kind }) => kind === 'email'),
  });
}

/** Does something to subscriptions and shows them as they are then. */
export function useSubscriptionChange<A, R>(
  change: (argument: A) => Promise<R>,
  onDone: (result: R) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      onDone(result);
      await client.invalidateQueries({ queryKey: KEYS.all });
    },
  });
}
