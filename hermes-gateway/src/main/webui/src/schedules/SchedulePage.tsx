import './schedules.css';
import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { Link, useParams } from 'react-router';
import type { Schedule } from '../api/schedules';
import { useActionTitle } from '../jobs/useActions';
import { FactList } from '../ui/FactList';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { RunTable } from './RunTable';
import { ScheduleMenu } from './ScheduleMenu';
import { NextRun, ScheduleState } from './ScheduleTable';
import { useSchedule } from './useSchedules';

const MISFIRES: Record<string, string> = {
  run_once: 'Run once when back',
  skip: 'Skipped',
  run_all: 'Every one is made up for',
};

export function SchedulePage() {
  const { scheduleId = '' } = useParams();
  const schedule = useSchedule(scheduleId);
  if (schedule.isPending) return <TableSkeleton label="Loading the schedule" />;
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
          <Breadcrumb aria-label="Where this is">
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to="/schedules">
                  Schedules
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
              ['When', <code key="cron">{schedule.cron}</code>],
              ['Time zone', schedule.timezone],
              ['Next run', <NextRun key="next" schedule={schedule} />],
              ['Does', schedule.actions.map(({ action }) => titleOf(action)).join(', then ')],
              ['On', <code key="on">{schedule.selector}</code>],
              ['Missed runs', MISFIRES[schedule.misfirePolicy]],
              ['Last run', <RelativeTime key="last" at={schedule.lastRunAt} />],
            ]}
          />
        </section>
        <RunTable scheduleId={schedule.id} />
      </div>
    </>
  );
}
