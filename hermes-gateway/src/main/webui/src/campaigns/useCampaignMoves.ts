import './texts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  moveCampaign,
  retryCampaign,
  startCampaign,
  type Campaign,
  type CampaignMove,
} from '../api/campaigns';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { campaignKeys } from './campaignKeys';

function useChange<Wish>(send: (wish: Wish) => Promise<Campaign>, told: (campaign: Campaign) => string) {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: send,
    onSuccess: (campaign) => {
      client.setQueryData(campaignKeys.one(campaign.id), campaign);
      tell(told(campaign));
    },
    onSettled: () => client.invalidateQueries({ queryKey: campaignKeys.all }),
  });
}

export const useStartCampaign = () =>
  useChange(startCampaign, ({ name }) => t('campaigns.told.started', { name }));

export const useMove = (id: string, move: CampaignMove) =>
  useChange(
    () => moveCampaign(id, move),
    ({ name, state }) => t(`campaigns.told.${state === 'stopping' ? state : move}`, { name }),
  );

export const useRetry = (id: string) =>
  useChange(
    (skipped: boolean) => retryCampaign(id, skipped),
    ({ name }) => t('campaigns.told.goesOn', { name }),
  );
