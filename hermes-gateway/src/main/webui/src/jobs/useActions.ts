import { useQuery } from '@tanstack/react-query';
import { listActions } from '../api/jobs';
import { jobKeys } from './jobKeys';

export const useActions = () =>
  useQuery({ queryKey: jobKeys.actions, queryFn: ({ signal }) => listActions(signal), staleTime: Infinity });

/** What people call an action; its stable name until the catalogue is here. */
export function useActionTitle(): (name: string) => string {
  const actions = useActions().data?.items;
  return (name) => actions?.find((action) => action.name === name)?.title ?? name;
}
