import { useQuery } from '@tanstack/react-query';
import { listActions } from '../api/jobs';
import { knownText } from '../i18n/t';
import { jobKeys } from './jobKeys';

export const useActions = () =>
  useQuery({ queryKey: jobKeys.actions, queryFn: ({ signal }) => listActions(signal), staleTime: Infinity });

/** What people call an action; one that the console does not know has its title from the catalogue. */
export function useActionTitle(): (name: string) => string {
  const actions = useActions().data?.items;
  return (name) => titleOf(name) ?? actions?.find((action) => action.name === name)?.title ?? name;
}

/** Work with dnf is called as that with apt. */
export function titleOf(name: string): string | undefined {
  const title = knownText('jobs.action', name.replace(/^dnf/, 'apt'));
  return title && /^dnf/.test(name) ? `${title} (dnf)` : title;
}
