import type { Job } from '../api/jobs';
import { useActorName } from '../app/useActorName';

export function Requester({ job }: { job: Job }) {
  const nameOf = useActorName();
  return <>{job.scheduleRunId ? 'Schedule' : nameOf(job.requestedBy ?? {})}</>;
}
