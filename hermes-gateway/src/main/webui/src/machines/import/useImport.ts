import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importMachines, type NewImport } from '../../api/bulk';
import { machineKeys } from '../machineKeys';

/** A dry run leaves what is shown as it is. */
export function useImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (list: NewImport) => importMachines(list),
    onSuccess: ({ dryRun }) =>
      dryRun
        ? undefined
        : Promise.all([
            client.invalidateQueries({ queryKey: machineKeys.lists }),
            client.invalidateQueries({ queryKey: machineKeys.fleet }),
            client.invalidateQueries({ queryKey: machineKeys.tags }),
          ]),
  });
}
