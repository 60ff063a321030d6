import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listWindows, previewWindow, type NewWindow } from '../api/windows';
import { useDebounced } from '../ui/useDebounced';

export const windowKeys = {
  all: ['windows'] as const,
  list: ['windows', 'list'] as const,
  preview: (window: string) => ['window-preview', window] as const,
};

/** No event tells that a window opens or closes. */
const LOOK = 30_000;

export function useWindowList() {
  return useQuery({
    queryKey: windowKeys.list,
    queryFn: ({ signal }) => listWindows(signal),
    refetchInterval: LOOK,
  });
}

export function useWindowPreview(window: NewWindow | undefined) {
  const settled = useDebounced(window ? JSON.stringify({ ...window, name: undefined }) : '');
  return useQuery({
    queryKey: windowKeys.preview(settled),
    queryFn: ({ signal }) => previewWindow(JSON.parse(settled) as NewWindow, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}
