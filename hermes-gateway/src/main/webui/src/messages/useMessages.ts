import './texts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  acknowledgeMessages,
  countMessages,
  listMessageGroups,
  listMessages,
  type Acknowledged,
  type MessageQuery,
} from '../api/messages';
import { useToasts } from '../app/Toasts';
import { usePollInterval } from '../events/LiveEvents';
import { t } from '../i18n/t';
import { messageKeys } from './messageKeys';

export function useMessages(query: MessageQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: messageKeys.list({ ...query, cursor }),
    queryFn: ({ signal }) => listMessages(query, cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}

export function useMessageGroups(query: MessageQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: messageKeys.groups({ ...query, cursor }),
    queryFn: ({ signal }) => listMessageGroups(query, cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}

export function useMessageCounts(query: MessageQuery) {
  const wanted = { ...query, category: undefined };
  return useQuery({
    queryKey: messageKeys.counts(wanted),
    queryFn: ({ signal }) => countMessages(wanted, signal),
    placeholderData: keepPreviousData,
    refetchInterval: usePollInterval(),
  });
}

export function useAcknowledge() {
  const client = useQueryClient();
  const toasts = useToasts();
  return useMutation({
    mutationFn: acknowledgeMessages,
    onSuccess: (result: Acknowledged, wish) => {
      if (wish.dryRun) return;
      const count = result.messages;
      toasts.tell(
        wish.acknowledged ? t('messages.acknowledged', { count }) : t('messages.unread', { count }),
      );
    },
    onError: toasts.fail,
    onSettled: () => client.invalidateQueries({ queryKey: messageKeys.all }),
  });
}
