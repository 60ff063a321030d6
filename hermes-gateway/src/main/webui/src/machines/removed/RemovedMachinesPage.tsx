import '../machines.css';
import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { t } from '../../i18n/t';
import { CursorPager } from '../../ui/CursorPager';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { SearchBox } from '../../ui/SearchBox';
import { TableSkeleton } from '../../ui/TableSkeleton';
import { useCursor } from '../../ui/useCursor';
import { useMachineList } from '../useMachines';
import { useSelection } from '../useSelection';
import { RemovedTable } from './RemovedTable';

const RestoreDialog = lazy(async () => ({ default: (await import('./RestoreDialog')).RestoreDialog }));

const PAGE_SIZE = 60;

export function RemovedMachinesPage() {
  const [params, setParams] = useSearchParams();
  const [restoring, setRestoring] = useState<Machine[]>();
  const position = useCursor();
  const selection = useSelection();
  const q = params.get('q') ?? '';
  const machines = useMachineList({ deleted: true, q, limit: PAGE_SIZE, cursor: position.cursor });
  const search = (words: string) => setParams(words ? { q: words } : {}, { replace: true });
  const close = () => {
    setRestoring(undefined);
    selection.clear();
  };
  return (
    <>
      <PageHeading
        title={t('machines.removed.title')}
        lead={t('machines.removed.lead')}
        above={
          <Breadcrumb aria-label={t('ui.whereThisIs')}>
            <BreadcrumbItem
              render={({ className }) => (
                <Link className={className} to="/machines">
                  {t('machines.title')}
                </Link>
              )}
            />
            <BreadcrumbItem isActive>{t('machines.removed.title')}</BreadcrumbItem>
          </Breadcrumb>
        }
        actions={
          selection.machines.length > 0 && (
            <ScopedButton needs="operate" onClick={() => setRestoring(selection.machines)}>
              {t('machines.removed.restoreChosen', { count: selection.machines.length })}
            </ScopedButton>
          )
        }
      />
      <div className="su-toolbar" role="search" aria-label={t('machines.toolbar.filter')}>
        <div className="su-toolbar__grow">
          <SearchBox
            label={t('machines.toolbar.search')}
            placeholder={t('machines.toolbar.nameOrHost')}
            value={q}
            onSearch={search}
          />
        </div>
      </div>
      {machines.isPending && <TableSkeleton label={t('machines.loading')} />}
      {machines.isError && !machines.data && (
        <ProblemAlert error={machines.error} onRetry={() => void machines.refetch()} />
      )}
      {machines.data?.items.length === 0 && (
        <p className="su-quiet">{t(q ? 'machines.noMatch.title' : 'machines.removed.none')}</p>
      )}
      {machines.data && machines.data.items.length > 0 && (
        <>
          <RemovedTable
            machines={machines.data.items}
            selection={selection}
            onRestore={(machine) => setRestoring([machine])}
          />
          <CursorPager
            position={position}
            shown={machines.data.items.length}
            total={machines.data.total}
            nextCursor={machines.data.nextCursor}
            noun="machine"
          />
        </>
      )}
      {restoring && (
        <Suspense>
          <RestoreDialog machines={restoring} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
