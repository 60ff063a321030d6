import './texts';
import '../planning/texts';
import '../schedules/schedules.css';
import { EmptyState, EmptyStateBody, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { MaintenanceWindow } from '../api/windows';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { CalendarAltIcon, PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { RemoveWindowDialog } from './RemoveWindowDialog';
import { useWindowList } from './useWindows';
import { WindowDialog } from './WindowDialog';
import { WindowTable } from './WindowTable';

const CalendarView = lazy(async () => ({ default: (await import('../planning/CalendarView')).CalendarView }));

type Task = { does: 'add' } | { does: 'edit' | 'remove'; window: MaintenanceWindow };

export function WindowsPage() {
  const [task, setTask] = useState<Task>();
  const [params, setParams] = useSearchParams();
  const isCalendar = params.get('view') === 'calendar';
  const windows = useWindowList();
  const close = () => setTask(undefined);
  return (
    <>
      <PageHeading
        title={t('windows.title')}
        lead={t('windows.lead')}
        actions={
          <>
            <ToggleGroup aria-label={t('planning.calendar.views')}>
              <ToggleGroupItem
                text={t('planning.calendar.list')}
                isSelected={!isCalendar}
                onChange={() => setParams({})}
              />
              <ToggleGroupItem
                text={t('planning.calendar.calendar')}
                isSelected={isCalendar}
                onChange={() => setParams({ view: 'calendar' })}
              />
            </ToggleGroup>
            <ScopedButton needs="operate" icon={<PlusIcon />} onClick={() => setTask({ does: 'add' })}>
              {t('windows.add')}
            </ScopedButton>
          </>
        }
      />
      {isCalendar ? (
        <Suspense fallback={<TableSkeleton label={t('planning.calendar.loading')} />}>
          <CalendarView />
        </Suspense>
      ) : (
        <>
          {windows.isPending && <TableSkeleton label={t('windows.loading')} />}
          {windows.isError && !windows.data && (
            <ProblemAlert error={windows.error} onRetry={() => void windows.refetch()} />
          )}
          {windows.data?.items.length === 0 && (
            <EmptyState titleText={t('windows.none.title')} headingLevel="h2" icon={CalendarAltIcon}>
              <EmptyStateBody>{t('windows.none.body')}</EmptyStateBody>
            </EmptyState>
          )}
          {windows.data && windows.data.items.length > 0 && (
            <WindowTable
              windows={windows.data.items}
              onEdit={(window) => setTask({ does: 'edit', window })}
              onRemove={(window) => setTask({ does: 'remove', window })}
            />
          )}
        </>
      )}
      {task?.does === 'add' && <WindowDialog onClose={close} />}
      {task?.does === 'edit' && <WindowDialog window={task.window} onClose={close} />}
      {task?.does === 'remove' && <RemoveWindowDialog window={task.window} onClose={close} />}
    </>
  );
}
