export const scheduleKeys = {
  all: ['schedules'] as const,
  list: (cursor?: string) => ['schedules', 'list', cursor ?? ''] as const,
  one: (id: string) => ['schedules', 'one', id] as const,
  runs: (id: string, cursor?: string) => ['schedules', 'runs', id, cursor ?? ''] as const,
  trial: (id: string) => ['schedule-trial', id] as const,
  preview: (cron: string, timezone: string) => ['cron-preview', cron, timezone] as const,
};
