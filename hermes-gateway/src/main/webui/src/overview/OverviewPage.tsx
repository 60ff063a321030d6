import './texts';
import './overview.css';
import { t } from '../i18n/t';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { AgeTable } from './AgeTable';
import { FailureTable } from './FailureTable';
import { OverviewSection } from './OverviewSection';
import { StateCards } from './StateCards';
import { useFleetWeek, useWorkDone } from './useWeek';
import { restartLink, securityLink } from './weekLinks';
import { WorkOfDays } from './WorkOfDays';

/** The picture of the week; each number leads to what it counts. */
export function OverviewPage() {
  const fleet = useFleetWeek();
  const work = useWorkDone();
  return (
    <>
      <PageHeading title={t('overview.title')} lead={t('overview.lead')} />
      {fleet.isError && !fleet.data && (
        <ProblemAlert error={fleet.error} onRetry={() => void fleet.refetch()} />
      )}
      {work.isError && !work.data && <ProblemAlert error={work.error} onRetry={() => void work.refetch()} />}
      {(fleet.isPending || work.isPending) && <TableSkeleton label={t('overview.loading')} />}
      <div className="su-week">
        {fleet.data && <StateCards fleet={fleet.data} />}
        <div className="su-week__halves">
          {work.data && (
            <OverviewSection title={t('overview.security')} lead={t('overview.securityLead')}>
              <AgeTable
                label={t('overview.security')}
                ages={work.data.securityAges.map((age) => ({
                  ...age,
                  number: age.updates,
                  to: securityLink(age),
                }))}
                counted={t('overview.updates')}
                withMachines
              />
            </OverviewSection>
          )}
          {fleet.data && (
            <OverviewSection title={t('overview.restarts')} lead={t('overview.restartsLead')}>
              <AgeTable
                label={t('overview.restarts')}
                ages={fleet.data.restarts.map((age) => ({
                  ...age,
                  number: age.machines,
                  to: restartLink(age),
                }))}
                counted={t('overview.machines')}
              />
            </OverviewSection>
          )}
        </div>
        {work.data && (
          <>
            <OverviewSection title={t('overview.failures')}>
              <FailureTable work={work.data} />
            </OverviewSection>
            <OverviewSection title={t('overview.work')} lead={t('overview.workLead')}>
              <WorkOfDays days={work.data.days} />
            </OverviewSection>
          </>
        )}
      </div>
    </>
  );
}
