export const packageKeys = {
  all: ['packages'] as const,
  installed: (query: object) => ['packages', 'installed', query] as const,
};
