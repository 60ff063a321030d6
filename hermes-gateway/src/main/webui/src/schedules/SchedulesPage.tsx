import './schedules.css';
import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { CursorPager } from '../ui/CursorPager';
import { CalendarAltIcon, PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { AddScheduleDialog } from './AddScheduleDialog';
import { ScheduleTable } from './ScheduleTable';
import { useScheduleList } from './useSchedules';

export function SchedulesPage() {
  const [params, setParams] = useSearchParams();
  const [isAdding, setAdding] = useState(params.get('add') === '1');
  const position = useCursor();
  const schedules = useScheduleList(position.cursor);
  const close = () => {
    setAdding(false);
    setParams({}, { replace: true });
  };
  return (
    <>
      <PageHeading
        title="Schedules"
        lead="Work that starts by itself."
        actions={
          <ScopedButton needs="operate" icon={<PlusIcon />} onClick={() => setAdding(true)}>
            Add schedule
          </ScopedButton>
        }
      />
      {schedules.isPending && <TableSkeleton label="Loading schedules" />}
      {schedules.isError && !schedules.data && (
        <ProblemAlert error={schedules.error} onRetry={() => void schedules.refetch()} />
      )}
      {schedules.data?.items.length === 0 && <NoSchedules onAdd={() => setAdding(true)} />}
      {schedules.data && schedules.data.items.length > 0 && (
        <>
          <ScheduleTable schedules={schedules.data.items} />
          <CursorPager
            position={position}
            shown={schedules.data.items.length}
            total={schedules.data.total}
            nextCursor={schedules.data.nextCursor}
            noun="schedule"
          />
        </>
      )}
      {isAdding && <AddScheduleDialog selector={params.get('selector') ?? '*'} onClose={close} />}
    </>
  );
}

function NoSchedules({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState titleText="Nothing is scheduled" headingLevel="h2" icon={CalendarAltIcon}>
      <EmptyStateBody>
        Analyze every night, or upgrade the test machines each Monday: choose machines by a selector and a
        time by a cron expression.
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <ScopedButton needs="operate" onClick={onAdd}>
            Add a schedule
          </ScopedButton>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
