import './texts';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useState } from 'react';
import type { Report } from '../api/reports';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { ClipboardListIcon, PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { NewReportDialog } from './NewReportDialog';
import { RemoveReportDialog } from './RemoveReportDialog';
import { ReportTable } from './ReportTable';
import { Subscriptions } from './Subscriptions';
import { useReports } from './useReports';

export function ReportsPage() {
  const [isMaking, setMaking] = useState(false);
  const [removing, setRemoving] = useState<Report>();
  const position = useCursor();
  const reports = useReports(position.cursor);
  const found = reports.data;
  return (
    <>
      <PageHeading
        title={t('reports.title')}
        lead={t('reports.lead')}
        actions={
          <ScopedButton needs="read" icon={<PlusIcon />} onClick={() => setMaking(true)}>
            {t('reports.make')}
          </ScopedButton>
        }
      />
      {reports.isPending && <TableSkeleton label={t('reports.loading')} />}
      {reports.isError && !found && (
        <ProblemAlert error={reports.error} onRetry={() => void reports.refetch()} />
      )}
      {found?.items.length === 0 && (
        <EmptyState titleText={t('reports.none.title')} headingLevel="h2" icon={ClipboardListIcon}>
          <EmptyStateBody>{t('reports.none.body')}</EmptyStateBody>
        </EmptyState>
      )}
      {found && found.items.length > 0 && (
        <>
          <ReportTable reports={found.items} onRemove={setRemoving} />
          <CursorPager
            position={position}
            shown={found.items.length}
            total={null}
            nextCursor={found.nextCursor}
            noun="row"
          />
        </>
      )}
      <Subscriptions />
      {isMaking && <NewReportDialog onClose={() => setMaking(false)} />}
      {removing && <RemoveReportDialog report={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
