const all = ['machines'] as const;
const lists = ['machines', 'list'] as const;

/** What hangs under one machine is stale when the machine is: all of it starts with `one`. */
export const machineKeys = {
  all,
  lists,
  list: (query: object) => [...lists, query] as const,
  overview: (query: object) => [...lists, 'overview', query] as const,
  fleet: ['machines', 'fleet'] as const,
  tags: ['machines', 'tags'] as const,
  /* Apart from what hangs under the machine: no event of it changes how its page was left. */
  uiState: (id: string) => ['ui-state', id] as const,
  one: (id: string) => ['machines', 'one', id] as const,
  part: (id: string, part: string, ...more: unknown[]) => ['machines', 'one', id, part, ...more] as const,
};
