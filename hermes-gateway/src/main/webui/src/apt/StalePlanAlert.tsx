import './texts';
import { useQuery } from '@tanstack/react-query';
import { isFinal, listJobs } from '../api/jobs';
import { t } from '../i18n/t';
import { jobKeys } from '../jobs/jobKeys';
import { Alert } from '../ui/Alert';

interface Props {
  machineId: string;
  analyzedAt: string;
}

/** A plan made before the last upgrade tells of work that is done already. */
export function StalePlanAlert({ machineId, analyzedAt }: Props) {
  const query = { machineId, action: 'apt.upgrade', limit: 5 };
  const upgrades = useQuery({
    queryKey: jobKeys.list(query),
    queryFn: ({ signal }) => listJobs(query, signal),
  });
  const isStale = upgrades.data?.items.some(
    (job) => !job.dryRun && isFinal(job) && job.startedAt && job.startedAt > analyzedAt,
  );
  if (!isStale) return null;
  return (
    <Alert isInline variant="info" title={t('apt.stale')}>
      {t('apt.staleBody')}
    </Alert>
  );
}
