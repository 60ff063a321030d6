import { Progress, Spinner } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { Elapsed } from '../ui/Elapsed';
import { RelativeTime } from '../ui/RelativeTime';
import { OutlinedClockIcon } from '../ui/icons';
import { HoldText } from './HoldText';
import { Requester } from './Requester';

/** What the job is doing now, or did: the first thing to read on its page. */
export function JobBanner({ job }: { job: Job }) {
  return (
    <section className={`su-banner su-banner--${job.state}`} aria-label="State of the job" aria-live="polite">
      <NowLine job={job} />
      <dl className="su-banner__facts">
        <div>
          <dt>Started by</dt>
          <dd>
            <Requester job={job} />
          </dd>
        </div>
        <div>
          <dt>Created</dt>
          <dd>
            <RelativeTime at={job.createdAt} />
          </dd>
        </div>
        <div>
          <dt>Took</dt>
          <dd>
            <Elapsed from={job.startedAt} to={job.finishedAt} />
          </dd>
        </div>
        {job.parentId && (
          <div>
            <dt>Follows</dt>
            <dd>
              <Link to={`/jobs/${job.parentId}`}>an earlier job</Link>
            </dd>
          </div>
        )}
        {job.attempt !== undefined && job.attempt > 1 && (
          <div>
            <dt>Attempt</dt>
            <dd>
              {job.attempt} of {job.maxAttempts}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function NowLine({ job }: { job: Job }) {
  if (job.state === 'queued') {
    return (
      <p className="su-banner__now">
        <OutlinedClockIcon />
        <span>
          <HoldText job={job} />
        </span>
      </p>
    );
  }
  if (job.state === 'running') {
    return (
      <div className="su-banner__now">
        <Spinner size="md" aria-hidden="true" />
        <span>
          {job.cancelRequestedAt ? 'Stopping at the next safe point.' : `Working on ${job.machine}.`}
        </span>
        {job.progress != null && job.progress > 0 && (
          <Progress value={job.progress} size="sm" aria-label="Progress" className="su-banner__progress" />
        )}
      </div>
    );
  }
  return <p className="su-banner__now">{FINAL_TEXT[job.state]}</p>;
}

const FINAL_TEXT = {
  ok: 'Done.',
  warning: 'Done, with something to look at.',
  error: 'Failed. What happened and what to do is below.',
  cancelled: 'Cancelled.',
  lost: 'The connection to its worker was lost; what it did is not known for certain.',
} as const;
