import { useMutation, useQueryClient } from '@tanstack/react-query';
import { replaceCredential, restoreMachine, type Credential, type Machine } from '../../api/machines';
import { asProblem, type ApiProblem } from '../../api/problem';
import { machineKeys } from '../machineKeys';

export interface Failed {
  machine: Machine;
  problem: ApiProblem;
}

/** One after the other; those that cannot be restored keep none of the others from it. */
export function useRestore() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ machines, login }: { machines: Machine[]; login?: Credential }) => {
      const failed: Failed[] = [];
      for (const machine of machines) {
        try {
          const restored = await restoreMachine(machine.id);
          if (login) await replaceCredential(restored.id, restored.version, login);
        } catch (error) {
          failed.push({ machine, problem: asProblem(error) });
        }
      }
      return failed;
    },
    onSettled: () => client.invalidateQueries({ queryKey: machineKeys.all }),
  });
}
