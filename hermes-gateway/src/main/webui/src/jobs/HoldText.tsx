import { Link } from 'react-router';
import type { Job } from '../api/jobs';

const OTHER_JOB = /^(.*\bjob )([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(.*)$/;

/** Why a queued job does not run yet; a job that stands in the way can be looked at. */
export function HoldText({ job }: { job: Job }) {
  if (!job.holdReason) return <>Waiting for a free worker.</>;
  const text = job.holdReason.charAt(0).toUpperCase() + job.holdReason.slice(1);
  const other = OTHER_JOB.exec(text);
  if (!other) return <>{text}.</>;
  const [, before, id, after] = other;
  return (
    <>
      {before?.replace(/job $/, '')}
      <Link to={`/jobs/${id}`}>another job</Link>
      {after}.
    </>
  );
}
