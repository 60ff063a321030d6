import './texts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listChannels, listDeliveries, resendDelivery } from '../api/notifications';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';

export const channelKeys = {
  all: ['notifications'] as const,
  list: ['notifications', 'channels'] as const,
  deliveries: (cursor: string | undefined) => ['notifications', 'deliveries', cursor] as const,
};

/** No event tells that a message was sent. */
const LOOK = 15_000;

export function useChannels() {
  return useQuery({
    queryKey: channelKeys.list,
    queryFn: ({ signal }) => listChannels(signal),
    refetchInterval: LOOK,
  });
}

export function useDeliveries(cursor: string | undefined) {
  return useQuery({
    queryKey: channelKeys.deliveries(cursor),
    queryFn: ({ signal }) => listDeliveries(cursor, signal),
    refetchInterval: LOOK,
  });
}

export function useResend() {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: resendDelivery,
    onSuccess: async ({ channel }) => {
      tell(t('notifications.resent', { channel }));
      await client.invalidateQueries({ queryKey: channelKeys.all });
    },
  });
}
