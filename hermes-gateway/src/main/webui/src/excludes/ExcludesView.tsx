import './texts';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PackageExclude } from '../api/excludes';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { ExcludeDialog } from './ExcludeDialog';
import { ExcludeTable } from './ExcludeTable';
import { RemoveExcludeDialog } from './RemoveExcludeDialog';
import { useExcludes } from './useExcludes';

type Task = { does: 'add' } | { does: 'edit' | 'remove'; rule: PackageExclude };

/** What upgrades leave alone for good, and why. */
export function ExcludesView() {
  const [task, setTask] = useState<Task>();
  const rules = useExcludes();
  const close = () => setTask(undefined);
  return (
    <>
      <PageHeading
        title={t('excludes.title')}
        lead={t('excludes.lead')}
        actions={
          <>
            <Link to="/packages/pending">{t('excludes.pendingLink')}</Link>
            <ScopedButton needs="operate" icon={<PlusIcon />} onClick={() => setTask({ does: 'add' })}>
              {t('excludes.add')}
            </ScopedButton>
          </>
        }
      />
      {rules.isPending && <TableSkeleton label={t('excludes.loading')} />}
      {rules.isError && !rules.data && (
        <ProblemAlert error={rules.error} onRetry={() => void rules.refetch()} />
      )}
      {rules.data?.items.length === 0 && (
        <EmptyState titleText={t('excludes.none.title')} headingLevel="h2" variant="sm">
          <EmptyStateBody>{t('excludes.none.body')}</EmptyStateBody>
        </EmptyState>
      )}
      {rules.data && rules.data.items.length > 0 && (
        <ExcludeTable
          rules={rules.data.items}
          onEdit={(rule) => setTask({ does: 'edit', rule })}
          onRemove={(rule) => setTask({ does: 'remove', rule })}
        />
      )}
      {task?.does === 'add' && <ExcludeDialog onClose={close} />}
      {task?.does === 'edit' && <ExcludeDialog rule={task.rule} onClose={close} />}
      {task?.does === 'remove' && <RemoveExcludeDialog rule={task.rule} onClose={close} />}
    </>
  );
}
