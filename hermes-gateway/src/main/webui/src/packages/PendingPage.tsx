import './texts';
import '../excludes/texts';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { Link, useSearchParams } from 'react-router';
import { ExcludesView } from '../excludes/ExcludesView';
import { t } from '../i18n/t';
import { changedFilter } from '../ui/changedFilter';
import { CursorPager } from '../ui/CursorPager';
import { plural } from '../ui/format';
import { CheckCircleIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { pendingQueryOf, readPendingFilter } from './pendingFilter';
import { PendingFilters } from './PendingFilters';
import { PendingTable } from './PendingTable';
import { usePending } from './usePending';

/** Which updates the fleet waits for, and the rules that let them wait. */
export function PendingPage() {
  const [params] = useSearchParams();
  return params.get('view') === 'rules' ? <ExcludesView /> : <PendingList />;
}

/** One row a package. */
function PendingList() {
  const [params, setParams] = useSearchParams();
  const filter = readPendingFilter(params);
  const query = pendingQueryOf(filter);
  const position = useCursor();
  const pending = usePending(query, position.cursor);
  const found = pending.isError ? undefined : pending.data;
  return (
    <>
      <PageHeading
        title={t('packages.pending.title')}
        lead={t('packages.pending.lead')}
        actions={
          <>
            <Link to="/packages/pending?view=rules">{t('excludes.link')}</Link>
            <Link to="/packages">{t('packages.pending.installedLink')}</Link>
          </>
        }
      />
      <PendingFilters
        filter={filter}
        onChange={(change) => setParams((before) => changedFilter(before, change), { replace: true })}
      />
      {pending.isError && <ProblemAlert error={pending.error} onRetry={() => void pending.refetch()} />}
      {pending.isPending && <TableSkeleton label={t('packages.pending.loading')} />}
      {found?.items.length === 0 && (
        <EmptyState
          titleText={t('packages.pending.none.title')}
          headingLevel="h2"
          icon={CheckCircleIcon}
          variant="sm"
        >
          <EmptyStateBody>{t('packages.pending.none.body')}</EmptyStateBody>
        </EmptyState>
      )}
      {found && found.items.length > 0 && (
        <>
          <p className="su-quiet" role="status">
            {t('packages.pending.sum', {
              updates: plural(found.updates, 'update'),
              security: found.securityUpdates,
            })}
          </p>
          <PendingTable rows={found.items} query={query} />
          <CursorPager
            position={position}
            shown={found.items.length}
            total={found.total}
            nextCursor={found.nextCursor}
            noun="package"
          />
        </>
      )}
    </>
  );
}
