import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listCampaigns, listTargets, previewCampaign, readCampaign } from '../api/campaigns';
import { useDebounced } from '../ui/useDebounced';
import { isPlannable, wishOf, type CampaignDraft } from './campaignDraft';
import { campaignKeys } from './campaignKeys';
import { isOver } from './campaignText';

/** Jobs tell when they move; a pause and the end of a rest do not. */
const LOOK = 5_000;
const GLANCE = 30_000;

export function useCampaignList(cursor: string | undefined) {
  return useQuery({
    queryKey: campaignKeys.list(cursor),
    queryFn: ({ signal }) => listCampaigns(cursor, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.every(isOver) ? GLANCE : LOOK),
  });
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: campaignKeys.one(id),
    queryFn: ({ signal }) => readCampaign(id, signal),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? GLANCE : LOOK),
  });
}

export function useTargets(id: string, state: string, cursor: string | undefined, isMoving: boolean) {
  return useQuery({
    queryKey: campaignKeys.targets(id, state, cursor),
    queryFn: ({ signal }) => listTargets(id, { state: state || undefined, cursor }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: isMoving ? LOOK : GLANCE,
  });
}

/** The waves as they would be; the name does not matter for them, and need not be there yet. */
export function usePreview(draft: CampaignDraft) {
  const typed = isPlannable(draft) ? JSON.stringify(wishOf({ ...draft, name: 'Preview' })) : '';
  const settled = useDebounced(typed);
  const preview = useQuery({
    queryKey: campaignKeys.preview(settled),
    queryFn: ({ signal }) => previewCampaign(JSON.parse(settled) as ReturnType<typeof wishOf>, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
  const isSettled = typed !== '' && typed === settled;
  return {
    plan: preview.isError || typed === '' ? undefined : preview.data,
    error: isSettled ? preview.error : null,
    isCurrent: isSettled && preview.isSuccess && !preview.isPlaceholderData,
  };
}
