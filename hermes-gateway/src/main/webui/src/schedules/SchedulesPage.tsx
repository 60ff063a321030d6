import './texts';
import '../planning/texts';
import './schedules.css';
import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { CalendarAltIcon, PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { ScheduleDialog } from './ScheduleDialog';
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
        title={t('schedules.title')}
        lead={t('schedules.lead')}
        actions={
          <ScopedButton needs="run:low" icon={<PlusIcon />} onClick={() => setAdding(true)}>
            {t('schedules.add.button')}
          </ScopedButton>
        }
      />
      {schedules.isPending && <TableSkeleton label={t('schedules.loading')} />}
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
      {isAdding && <ScheduleDialog selector={params.get('selector') ?? '*'} onClose={close} />}
    </>
  );
}

function NoSchedules({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState titleText={t('planning.none.title')} headingLevel="h2" icon={CalendarAltIcon}>
      <EmptyStateBody>{t('planning.none.body')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <ScopedButton needs="run:low" onClick={onAdd}>
            {t('planning.none.add')}
          </ScopedButton>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
