import './machines.css';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Machine } from '../api/machines';
import type { Page } from '../api/page';
import { ScopedButton } from '../app/ScopedButton';
import { useChoices } from '../app/useChoices';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useCursor } from '../ui/useCursor';
import { BulkBar } from './BulkBar';
import { ExportLinks } from './ExportLinks';
import { FleetCards } from './FleetCards';
import {
  changeFilter,
  isFiltered,
  readFilter,
  selectorOf,
  whereOf,
  type MachineFilter,
} from './machineFilter';
import { MachineTable } from './MachineTable';
import { MachineTile } from './MachineTile';
import { MachineToolbar } from './MachineToolbar';
import { NoMachines, NothingMatches } from './NoMachines';
import { TilesSkeleton } from './TilesSkeleton';
import { useMachineList } from './useMachines';
import { type MachineSelection, useSelection } from './useSelection';

const AddMachineDialog = lazy(async () => ({
  default: (await import('./add/AddMachineDialog')).AddMachineDialog,
}));

const ImportDialog = lazy(async () => ({ default: (await import('./import/ImportDialog')).ImportDialog }));

const VIEW_CHOICE = 'sysup.machines.view';
const PAGE_SIZE = 60;

export function MachinesPage() {
  const [params, setParams] = useSearchParams();
  const preferred = localStorage.getItem(VIEW_CHOICE) === 'table' ? 'table' : 'tiles';
  const filter = readFilter(params, preferred);
  const position = useCursor();
  const selection = useSelection();
  const [isAdding, setAdding] = useState(params.get('add') === '1');
  const [isImporting, setImporting] = useState(false);
  const machines = useMachineList({
    where: whereOf(filter),
    q: filter.q,
    sort: filter.sort,
    limit: PAGE_SIZE,
    cursor: position.cursor,
  });

  const change = (wanted: Partial<MachineFilter>) => {
    if (wanted.view) localStorage.setItem(VIEW_CHOICE, wanted.view);
    setParams((before) => changeFilter(before, wanted), { replace: true });
  };
  const isEmpty = machines.data?.items.length === 0;
  const isEmptyFleet = isEmpty && !position.cursor && !isFiltered(filter);

  return (
    <>
      <PageHeading
        title={t('machines.title')}
        actions={
          <div className="su-row">
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
          {machines.data && <Found page={machines.data} filter={filter} selection={selection} />}
          {machines.data && !isEmpty && (
            <CursorPager
              position={position}
              shown={machines.data.items.length}
              total={machines.data.total}
              nextCursor={machines.data.nextCursor}
              noun="machine"
            />
          )}
        </>
      )}
      <BulkBar machines={withNews(selection.machines, machines.data?.items)} onClear={selection.clear} />
      {isImporting && (
        <Suspense>
          <ImportDialog onClose={() => setImporting(false)} />
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
const withNews = (chosen: Machine[], listed: Machine[] = []) =>
  chosen.map((machine) => listed.find(({ id }) => id === machine.id) ?? machine);

interface FoundProps {
  page: Page<Machine>;
  filter: MachineFilter;
  selection: MachineSelection;
}

function Found({ page, filter, selection }: FoundProps) {
  const isCompact = useChoices()['machines.tileMode'] === 'compact';
  if (page.items.length === 0) return <NothingMatches />;
  const selector = selectorOf(filter);
  return (
    <>
      {filter.view === 'table' ? (
        <MachineTable machines={page.items} selection={selection} />
      ) : (
        <div
          className={`su-tiles${isCompact ? ' su-tiles--compact' : ''}`}
          role="list"
          aria-label={t('machines.title')}
        >
          {page.items.map((machine) => (
            <div role="listitem" key={machine.id}>
              <MachineTile
                machine={machine}
                isSelected={selection.has(machine)}
                onSelect={(selected) => selection.set([machine], selected)}
              />
            </div>
          ))}
        </div>
      )}
      <ExportLinks where={selector} />
      {isFiltered(filter) && selector && (
        <p className="su-quiet su-list-foot">
          <Link to={`/schedules?add=1&selector=${encodeURIComponent(selector)}`}>
            {t('machines.scheduleThese')}
          </Link>
        </p>
      )}
    </>
  );
}
