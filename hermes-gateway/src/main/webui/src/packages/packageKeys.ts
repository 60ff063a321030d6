export const packageKeys = {
  all: ['packages'] as const,
  pending: (query: object) => ['packages', 'pending', query] as const,
  waiting: (query: object) => ['packages', 'waiting', query] as const,
  installed: (query: object) => ['packages', 'installed', query] as const,
};
