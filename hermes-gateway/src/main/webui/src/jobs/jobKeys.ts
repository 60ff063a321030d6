const lists = ['jobs', 'list'] as const;

export const jobKeys = {
  lists,
  list: (query: object) => [...lists, query] as const,
  one: (id: string) => ['jobs', 'one', id] as const,
  actions: ['jobs', 'actions'] as const,
};
