import { useCallback, useState } from 'react';
import type { Machine } from '../api/machines';

export interface MachineSelection {
  machines: Machine[];
  has: (machine: Machine) => boolean;
  set: (machines: Machine[], isSelected: boolean) => void;
  one: (machine: Machine, isSelected: boolean) => void;
  clear: () => void;
}

/** Keeps what was chosen elsewhere in the list too. */
export function useSelection(): MachineSelection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Machine>>(new Map());
  /* Always the same, so that a row is not drawn again because another one was chosen. */
  const set = useCallback(
    (machines: Machine[], isSelected: boolean) =>
      setChosen((before) => {
        const after = new Map(before);
        machines.forEach((m) => (isSelected ? after.set(m.id, m) : after.delete(m.id)));
        return after;
      }),
    [],
  );
  const one = useCallback((machine: Machine, isSelected: boolean) => set([machine], isSelected), [set]);
  return {
    machines: [...chosen.values()],
    has: (machine) => chosen.has(machine.id),
    set,
    one,
    clear: () => setChosen(new Map()),
  };
}
