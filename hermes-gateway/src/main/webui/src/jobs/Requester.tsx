import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { useActorName } from '../app/useActorName';
import { campaignOf } from '../campaigns/campaignOrigin';

export function Requester({ job }: { job: Job }) {
  const nameOf = useActorName();
  const campaign = campaignOf(job);
  if (campaign) return <Link to={`/campaigns/${campaign}`}>Campaign</Link>;
  return <>{job.scheduleRunId ? 'Schedule' : nameOf(job.requestedBy ?? {})}</>;
}
