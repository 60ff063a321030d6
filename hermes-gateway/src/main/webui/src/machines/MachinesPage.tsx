import './machines.css';
import { Button } from '@patternfly/react-core';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Machine } from '../api/machines';
import type { Page } from '../api/page';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ExportLinks } from './ExportLinks';
import { FleetCards } from './FleetCards';
import { loadGrid } from './list/lazyGrid';
import { ListToolbar } from './list/ListToolbar';
import { MachineListing } from './list/MachineListing';
import { useListChoices, type ListChoices } from './list/useListChoices';
import { useMachineOverview, type Found } from './list/useMachineOverview';
import {
  changeFilter,
  isFiltered,
  readFilter,
  selectorOf,
  whereOf,
  type MachineFilter,
} from './machineFilter';
import { machineKeys } from './machineKeys';
import { MachineToolbar } from './MachineToolbar';
import { NoMachines, NothingMatches } from './NoMachines';
import { TilesSkeleton } from './TilesSkeleton';
import { type MachineSelection, useSelection } from './useSelection';

const BulkBar = lazy(async () => ({ default: (await import('./BulkBar')).BulkBar }));

const FacetPanel = lazy(async () => ({ default: (await import('./list/FacetPanel')).FacetPanel }));

const AddMachineDialog = lazy(async () => ({
  default: (await import('./add/AddMachineDialog')).AddMachineDialog,
}));

const ImportDialog = lazy(async () => ({ default: (await import('./import/ImportDialog')).ImportDialog }));

const ManageTagsDialog = lazy(async () => ({
  default: (await import('./tags/ManageTagsDialog')).ManageTagsDialog,
}));

export function MachinesPage() {
  const [params, setParams] = useSearchParams();
  const client = useQueryClient();
  const choices = useListChoices();
  const filter = readFilter(params, choices);
  const selection = useSelection();
  const [isCounting, setCounting] = useState(false);
  const [isAdding, setAdding] = useState(params.get('add') === '1');
  const [isImporting, setImporting] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const machines = useMachineOverview({
    where: whereOf(filter),
    q: filter.q,
    sort: filter.sort,
    grouping: filter.group,
  });

  const isTable = filter.view === 'table';
  useEffect(() => {
    if (isTable) void loadGrid();
  }, [isTable]);

  const change = (wanted: Partial<MachineFilter>) => {
    if (wanted.view) choices.keep({ 'machines.view': wanted.view });
    if (wanted.group) choices.keep({ 'machines.groupBy': wanted.group });
    setParams((before) => changeFilter(before, wanted), { replace: true });
  };
  const isEmptyFleet = machines.data?.total === 0 && !isFiltered(filter);
  const selector = selectorOf(filter);

  return (
    <>
      <PageHeading
        title={t('machines.title')}
        actions={
          <div className="su-row">
            <Button variant="secondary" onClick={() => setTagging(true)}>
              {t('machines.tags.button')}
            </Button>
            <ScopedButton needs="operate" variant="secondary" onClick={() => setImporting(true)}>
              {t('machines.import.button')}
            </ScopedButton>
            <ScopedButton needs="operate" icon={<PlusIcon />} onClick={() => setAdding(true)}>
              {t('machines.add.button')}
            </ScopedButton>
          </div>
        }
      />
      {isEmptyFleet ? (
        <NoMachines onAdd={() => setAdding(true)} />
      ) : (
        <>
          <FleetCards current={filter} />
          <MachineToolbar filter={filter} onChange={change} />
          {machines.isError && !machines.data && (
            <ProblemAlert error={machines.error} onRetry={() => void machines.refetch()} />
          )}
          {machines.isPending && <TilesSkeleton />}
          {machines.data && (
            <>
              <ListToolbar
                total={machines.data.total}
                filter={filter}
                selector={isFiltered(filter) ? selector : null}
                choices={choices}
                isCounting={isCounting}
                onCounting={setCounting}
                onChange={change}
              />
              {isCounting && (
                <Suspense>
                  <FacetPanel
                    facets={machines.data.facets}
                    where={filter.where}
                    onChange={(where) => change({ where })}
                  />
                </Suspense>
              )}
              <ListFound found={machines.data} filter={filter} choices={choices} selection={selection} />
            </>
          )}
        </>
      )}
      <p className="su-quiet su-list-foot">
        <Link to="/machines/removed">{t('machines.removed.title')}</Link>
      </p>
      {selection.machines.length > 0 && (
        <Suspense>
          <BulkBar machines={withNews(client, selection.machines)} onClear={selection.clear} />
        </Suspense>
      )}
      {isImporting && (
        <Suspense>
          <ImportDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
      {isTagging && (
        <Suspense>
          <ManageTagsDialog onClose={() => setTagging(false)} />
        </Suspense>
      )}
      {isAdding && (
        <Suspense>
          <AddMachineDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}

/** A machine was chosen as it was then; what the list knows since counts. */
function withNews(client: QueryClient, chosen: Machine[]): Machine[] {
  const pages = client.getQueriesData<Page<Machine>>({ queryKey: machineKeys.lists });
  const known = new Map(pages.flatMap(([, page]) => page?.items ?? []).map((one) => [one.id, one]));
  return chosen.map((machine) => known.get(machine.id) ?? machine);
}

interface FoundProps {
  found: Found;
  filter: MachineFilter;
  choices: ListChoices;
  selection: MachineSelection;
}

function ListFound({ found, filter, choices, selection }: FoundProps) {
  if (found.total === 0) return <NothingMatches />;
  const selector = selectorOf(filter);
  return (
    <>
      <div className="su-row su-row--apart su-list-head">
        <ExportLinks where={selector} />
        {isFiltered(filter) && selector && (
          <Link to={`/schedules?add=1&selector=${encodeURIComponent(selector)}`}>
            {t('machines.scheduleThese')}
          </Link>
        )}
      </div>
      <MachineListing
        found={found}
        view={filter.view}
        columns={choices.columns}
        isCompact={choices.isCompact}
        selection={selection}
      />
    </>
  );
}
