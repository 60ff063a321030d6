import { useState } from 'react';
import type { Machine } from '../api/machines';

export interface MachineSelection {
  machines: Machine[];
  has: (machine: Machine) => boolean;
  set: (machines: Machine[], isSelected: boolean) => void;
  clear: () => void;
}

/** Keeps what was chosen on other pages of the list too. */
export function useSelection(): MachineSelection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Machine>>(new Map());
  return {
    machines: [...chosen.values()],
    has: (machine) => chosen.has(machine.id),
    set: (machines, isSelected) =>
      setChosen((before) => {
        const after = new Map(before);
        machines.forEach((m) => (isSelected ? after.set(m.id, m) : after.delete(m.id)));
        return after;
      }),
    clear: () => setChosen(new Map()),
  };
}
