import { useMutation, useQueryClient } from '@tanstack/react-query';
import { editMachines, type BulkChanges } from '../../api/bulk';
import { machineKeys } from '../machineKeys';

export function useBulkEdit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, changes }: { ids: string[]; changes: BulkChanges }) => editMachines(ids, changes),
    onSuccess: ({ machines }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: machineKeys.lists }),
        client.invalidateQueries({ queryKey: machineKeys.fleet }),
        client.invalidateQueries({ queryKey: machineKeys.tags }),
        ...machines.map(({ id }) => client.invalidateQueries({ queryKey: machineKeys.one(id) })),
      ]),
  });
}
