import type { Group } from './groups';

/** Machines side by side, counted from the first of their group. */
export interface MachinesLine {
  kind: 'machines';
  group: Group;
  first: number;
  number: number;
}

/** A line of the list as it scrolls by. */
export type ListRow = { kind: 'group'; group: Group } | MachinesLine;

/** Where each line stands, without a list of all of them: ten thousand machines cost nothing until they are seen. */
export class ListRows {
  readonly count: number;
  private readonly starts: { at: number; group: Group; head: boolean; machines: number }[] = [];

  /**
   * @param perRow machines side by side
   */
  constructor(
    groups: readonly Group[],
    private readonly perRow: number,
    isOpen: (group: Group) => boolean,
  ) {
    let at = 0;
    for (const group of groups) {
      const head = group.value !== null;
      const machines = isOpen(group) ? (group.count ?? 0) : 0;
      this.starts.push({ at, group, head, machines });
      at += (head ? 1 : 0) + Math.ceil(machines / perRow);
    }
    this.count = at;
  }

  at(index: number): ListRow | undefined {
    const start = this.starts.findLast((one) => one.at <= index);
    if (!start || index >= this.count) return undefined;
    const { group, head, machines } = start;
    const line = index - start.at - (head ? 1 : 0);
    if (line < 0) return { kind: 'group', group };
    const first = line * this.perRow;
    return { kind: 'machines', group, first, number: Math.min(this.perRow, machines - first) };
  }
}
