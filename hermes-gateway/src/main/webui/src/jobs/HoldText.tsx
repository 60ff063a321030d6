import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { t } from '../i18n/t';
import { Slot } from '../ui/Slot';
import { dateTime } from '../ui/format';
import { holdName, holdPieces } from './holdPieces';

/** Why a queued job does not run yet; a job that stands in the way can be looked at. */
export function HoldText({ job: { holdKind, holdReason } }: { job: Job }) {
  if (!holdReason) return <>{t('jobs.now.waiting')}</>;
  const { before, jobId, at, after } = holdPieces(holdReason);
  const other = <Link to={`/jobs/${jobId}`}>{t('jobs.anotherJob')}</Link>;
  const time = at ? <time dateTime={at}>{dateTime(at)}</time> : <></>;
  const name = jobId || at ? holdName(holdKind, holdReason) : undefined;
  if (name)
    return <Trans i18nKey={`jobs.hold.${name}`} components={{ job: other, at: <Slot of={time} /> }} />;
  return (
    <>
      {before}
      {jobId && other}
      {time}
      {after}
    </>
  );
}
