import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listExcludes, previewExclude, type NewExclude } from '../api/excludes';
import { useDebounced } from '../ui/useDebounced';

export const excludeKeys = {
  all: ['package-excludes'] as const,
  preview: (rule: string) => ['package-exclude-preview', rule] as const,
};

/** No event tells that a rule was made or has ended. */
const LOOK = 30_000;

export function useExcludes() {
  return useQuery({
    queryKey: excludeKeys.all,
    queryFn: ({ signal }) => listExcludes(signal),
    refetchInterval: LOOK,
  });
}

type Meant = Pick<NewExclude, 'on' | 'packages'>;

export function useExcludePreview(meant: Meant | undefined) {
  const settled = useDebounced(meant ? JSON.stringify(meant) : '');
  return useQuery({
    queryKey: excludeKeys.preview(settled),
    queryFn: ({ signal }) => previewExclude(JSON.parse(settled) as Meant, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}
