import './texts';
import './schedules.css';
import '../planning/texts';
import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link, useParams } from 'react-router';
import type { Schedule } from '../api/schedules';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { FactList } from '../ui/FactList';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { WindowName } from '../windows/WindowName';
import { RunTable } from './RunTable';
import { ScheduleMenu } from './ScheduleMenu';
import { actionsText } from './actionsText';
import { NextRun, ScheduleState } from './ScheduleTable';
import { ruleFacts } from './ruleFacts';
import { useSchedule } from './useSchedules';

export function SchedulePage() {
  const { scheduleId = '' } = useParams();
  const schedule = useSchedule(scheduleId);
  if (schedule.isPending) return <TableSkeleton label={t('schedules.loadingOne')} />;
  if (!schedule.data) return <ProblemAlert error={schedule.error} onRetry={() => void schedule.refetch()} />;
  return <ScheduleDetails schedule={schedule.data} />;
}

function ScheduleDetails({ schedule }: { schedule: Schedule }) {
  const titleOf = useActionTitle();
  return (
    <>
      <PageHeading
        title={schedule.name}
        above={
          <Breadcrumb aria-label={t('ui.whereThisIs')}>
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to="/schedules">
                  {t('schedules.title')}
                </Link>
              )}
            />
            <BreadcrumbItem isActive>{schedule.name}</BreadcrumbItem>
          </Breadcrumb>
        }
        beside={<ScheduleState schedule={schedule} />}
        actions={<ScheduleMenu schedule={schedule} />}
      />
      <div className="su-stack su-stack--loose">
        <section className="su-card">
          <FactList
            facts={[
              [t('schedules.when'), <code key="cron">{schedule.cron}</code>],
              [t('schedules.timeZone'), schedule.timezone],
              [t('schedules.nextRun'), <NextRun key="next" schedule={schedule} />],
              [t('schedules.does'), actionsText(schedule, titleOf)],
              [t('schedules.on'), <code key="on">{schedule.selector}</code>],
              [t('windows.ofSchedule'), <WindowName key="window" id={schedule.windowId} />],
              [t('schedules.missedRuns'), t(`planning.missed.${schedule.misfirePolicy}`)],
              ...ruleFacts(schedule),
              [t('schedules.lastRun'), <RelativeTime key="last" at={schedule.lastRunAt} />],
            ]}
          />
        </section>
        <RunTable scheduleId={schedule.id} />
      </div>
    </>
  );
}
