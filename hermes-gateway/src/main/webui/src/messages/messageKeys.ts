export const messageKeys = {
  all: ['messages'] as const,
  list: (query: object) => ['messages', 'list', query] as const,
  groups: (query: object) => ['messages', 'groups', query] as const,
  counts: (query: object) => ['messages', 'counts', query] as const,
};
