import { Link } from 'react-router';
import type { Job } from '../api/jobs';
import { useActorName } from '../app/useActorName';
import { campaignOf } from '../campaigns/campaignOrigin';
import { t } from '../i18n/t';

export function Requester({ job }: { job: Job }) {
  const nameOf = useActorName();
  const campaign = campaignOf(job);
  if (campaign) return <Link to={`/campaigns/${campaign}`}>{t('jobs.byCampaign')}</Link>;
  return <>{job.scheduleRunId ? t('jobs.bySchedule') : nameOf(job.requestedBy ?? {})}</>;
}
