import type { Job } from '../api/jobs';

const PREFIX = 'campaign:';

/** The id of the campaign that wished for a job. */
export const campaignOf = ({ requestedBy }: Pick<Job, 'requestedBy'>): string | undefined =>
  requestedBy?.id?.startsWith(PREFIX) ? requestedBy.id.slice(PREFIX.length) : undefined;
