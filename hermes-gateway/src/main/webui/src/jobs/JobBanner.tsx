import { Progress, Spinner } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { t } from '../i18n/t';
import { Elapsed } from '../ui/Elapsed';
import { RelativeTime } from '../ui/RelativeTime';
import { OutlinedClockIcon } from '../ui/icons';
import { HoldText } from './HoldText';
import { Requester } from './Requester';

/** What the job is doing now, or did: the first thing to read on its page. */
export function JobBanner({ job }: { job: Job }) {
  return (
    <section
      className={`su-banner su-banner--${job.state}`}
      aria-label={t('jobs.stateOfJob')}
      aria-live="polite"
    >
      <NowLine job={job} />
      <dl className="su-banner__facts">
        <div>
          <dt>{t('jobs.startedBy')}</dt>
          <dd>
            <Requester job={job} />
          </dd>
        </div>
        <div>
          <dt>{t('jobs.created')}</dt>
          <dd>
            <RelativeTime at={job.createdAt} />
          </dd>
        </div>
        <div>
          <dt>{t('jobs.took')}</dt>
          <dd>
            <Elapsed from={job.startedAt} to={job.finishedAt} />
          </dd>
        </div>
        {job.parentId && (
          <div>
            <dt>{t('jobs.follows')}</dt>
            <dd>
              <Link to={`/jobs/${job.parentId}`}>{t('jobs.earlierJob')}</Link>
            </dd>
          </div>
        )}
        {job.attempt !== undefined && job.attempt > 1 && (
          <div>
            <dt>{t('jobs.attempt')}</dt>
            <dd>{t('jobs.attemptOf', { attempt: job.attempt, most: job.maxAttempts ?? job.attempt })}</dd>
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
          {job.cancelRequestedAt ? (
            t('jobs.now.stopping')
          ) : job.holdReason ? (
            <HoldText job={job} />
          ) : (
            t('jobs.now.working', { machine: job.machine })
          )}
        </span>
        {job.progress != null && job.progress > 0 && (
          <Progress
            value={job.progress}
            size="sm"
            aria-label={t('jobs.progress')}
            className="su-banner__progress"
          />
        )}
      </div>
    );
  }
  return <p className="su-banner__now">{t(`jobs.now.${job.state}`)}</p>;
}
