import './texts';
import { changedFilter } from '../ui/changedFilter';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { Link, useSearchParams } from 'react-router';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { plural } from '../ui/format';
import { CheckCircleIcon, SearchIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { HolderActions } from './HolderActions';
import { HolderTable } from './HolderTable';
import { PackageFilters } from './PackageFilters';
import { installedQueryOf, readPackageFilter } from './packageFilter';
import { UnknownMachines } from './UnknownMachines';
import { useInstalled } from './useInstalled';

/** Who has a package, as of the last analysis of each machine. */
export function PackagesPage() {
  const [params, setParams] = useSearchParams();
  const filter = readPackageFilter(params);
  const position = useCursor();
  const installed = useInstalled(installedQueryOf(filter), position.cursor);
  const found = filter.name && !installed.isError ? installed.data : undefined;
  return (
    <>
      <PageHeading
        title={t('packages.title')}
        lead={t('packages.lead')}
        actions={<Link to="/packages/pending">{t('packages.pending.link')}</Link>}
      />
      <PackageFilters
        filter={filter}
        onChange={(change) => setParams((before) => changedFilter(before, change), { replace: true })}
      />
      {!filter.name && <NothingAsked />}
      {filter.name && installed.isError && (
        <ProblemAlert error={installed.error} onRetry={() => void installed.refetch()} />
      )}
      {filter.name && installed.isPending && <TableSkeleton label={t('packages.loading')} />}
      {found && (
        <>
          <UnknownMachines coverage={found.coverage} />
          {found.items.length === 0 ? (
            <Nobody known={found.coverage.known} />
          ) : (
            <>
              <HolderActions name={filter.name} holders={found.items} />
              <HolderTable holders={found.items} label={t('packages.who', { name: filter.name })} />
              <CursorPager
                position={position}
                shown={found.items.length}
                total={found.total}
                nextCursor={found.nextCursor}
                noun="machine"
              />
            </>
          )}
        </>
      )}
    </>
  );
}

function NothingAsked() {
  return (
    <EmptyState titleText={t('packages.ask.title')} headingLevel="h2" icon={SearchIcon} variant="sm">
      <EmptyStateBody>{t('packages.ask.body')}</EmptyStateBody>
    </EmptyState>
  );
}

function Nobody({ known }: { known: number }) {
  return (
    <EmptyState
      titleText={t(known === 0 ? 'packages.nobody.nothingKnown' : 'packages.nobody.title')}
      headingLevel="h2"
      icon={known === 0 ? SearchIcon : CheckCircleIcon}
      variant="sm"
    >
      <EmptyStateBody>
        {known === 0
          ? t('packages.nobody.unknown')
          : t('packages.nobody.body', { machines: plural(known, 'machine') })}
      </EmptyStateBody>
    </EmptyState>
  );
}
