import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Machine } from '../../api/machines';
import type { Page } from '../../api/page';
import { keepUiState, type TileMode, type UiState } from '../../api/uiState';
import { useToasts } from '../../app/Toasts';
import { useChoices } from '../../app/useChoices';
import { mapPage } from '../../events/cachePatches';
import { machineKeys } from '../machineKeys';
import { wishFor, withMode } from './tileMode';

interface Change {
  id: string;
  wish: NonNullable<UiState['tileMode']>;
}

/** How large tiles are for whoever looks, and a way to have one of them otherwise; it shows at once. */
export function useTileMode() {
  const usual: TileMode = useChoices()['machines.tileMode'] ?? 'expanded';
  const client = useQueryClient();
  const toasts = useToasts();
  const { mutate } = useMutation({
    mutationFn: ({ id, wish }: Change) => keepUiState(id, { tileMode: wish }),
    onMutate: ({ id, wish }) => {
      client.setQueriesData<Page<Machine>>({ queryKey: machineKeys.lists }, (page) =>
        mapPage(page, (machine) => withMode(machine, id, wish)),
      );
    },
    onError: (error) => {
      toasts.fail(error);
      void client.invalidateQueries({ queryKey: machineKeys.lists });
    },
  });
  const choose = useCallback(
    ({ id }: Machine, mode: TileMode) => mutate({ id, wish: wishFor(mode, usual) }),
    [mutate, usual],
  );
  return { usual, choose };
}
