import { useMutation, useQueryClient } from '@tanstack/react-query';
import { editMachine, type Facts, type Machine } from '../../api/machines';
import { machineKeys } from '../machineKeys';

export function useFactEdit(machine: Machine) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (facts: Facts) => editMachine(machine.id, machine.version, facts),
    onSuccess: () => client.invalidateQueries({ queryKey: machineKeys.all }),
  });
}
