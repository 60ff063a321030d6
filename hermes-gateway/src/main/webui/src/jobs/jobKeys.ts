const lists = ['jobs', 'list'] as const;
const ones = ['jobs', 'one'] as const;

export const jobKeys = {
  lists,
  list: (query: object) => [...lists, query] as const,
  ones,
  one: (id: string) => [...ones, id] as const,
  actions: ['jobs', 'actions'] as const,
};
