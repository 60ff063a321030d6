import { FACTS, type Fact, type Facts, type Machine } from '../api/machines';

export type FactDraft = Record<Fact, string>;

/** Empty where the machine is asked. */
export const factDraftOf = (machine: Pick<Machine, 'chosen'>): FactDraft =>
  Object.fromEntries(FACTS.map((fact) => [fact, machine.chosen[fact] ?? ''])) as FactDraft;

/** What was changed; empty leaves a fact to the machine again. */
export function changedFacts(machine: Pick<Machine, 'chosen'>, draft: FactDraft): Facts {
  const changed = FACTS.filter((fact) => draft[fact].trim() !== (machine.chosen[fact] ?? ''));
  return Object.fromEntries(changed.map((fact) => [fact, wish(fact, draft[fact].trim())]));
}

/** The facts of which a person and the machine say different things. */
export const disputedFacts = ({ chosen, observed }: Pick<Machine, 'chosen' | 'observed'>) =>
  FACTS.filter((fact) => chosen[fact] && observed[fact] && chosen[fact] !== observed[fact]);

/** How a fact is left to the machine. */
export const leftToMachine = (fact: Fact): Facts => ({ [fact]: wish(fact, '') });

const wish = (fact: Fact, value: string) => (fact === 'kind' && !value ? 'unknown' : value);
