export const queueKeys = {
  all: ['queue'] as const,
  now: ['queue', 'now'] as const,
  throughput: (span: string) => ['queue', 'throughput', span] as const,
  pauses: ['queue', 'pauses'] as const,
  letters: (cursor?: string) => ['queue', 'letters', cursor ?? ''] as const,
  meant: (work: string) => ['jobs-meant', work] as const,
};
