export const campaignKeys = {
  all: ['campaigns'] as const,
  list: (cursor?: string) => ['campaigns', 'list', cursor ?? ''] as const,
  one: (id: string) => ['campaigns', 'one', id] as const,
  targets: (id: string, state: string, cursor?: string) =>
    ['campaigns', 'targets', id, state, cursor ?? ''] as const,
  preview: (wish: string) => ['campaign-preview', wish] as const,
};
