import './texts';
import '../planning/texts';
import '../schedules/schedules.css';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { MaintenanceWindow } from '../api/windows';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { CalendarAltIcon, PlusIcon } from '../ui/icons';
import { CalendarView } from '../planning/CalendarView';
import { Shapes } from '../planning/Shapes';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { RemoveWindowDialog } from './RemoveWindowDialog';
import { useWindowList } from './useWindows';
import { WindowDialog } from './WindowDialog';
import { WindowTable } from './WindowTable';

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
            <Shapes
              label={t('planning.calendar.views')}
              options={[
                { value: 'list', label: t('planning.calendar.list') },
                { value: 'calendar', label: t('planning.calendar.calendar') },
              ]}
              value={isCalendar ? 'calendar' : 'list'}
              onChange={(view) => setParams(view === 'calendar' ? { view } : {})}
            />
            <ScopedButton needs="operate" icon={<PlusIcon />} onClick={() => setTask({ does: 'add' })}>
              {t('windows.add')}
            </ScopedButton>
          </>
        }
      />
      {isCalendar ? (
        <CalendarView />
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
