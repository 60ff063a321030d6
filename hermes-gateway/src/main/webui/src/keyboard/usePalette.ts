import '../apt/texts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { listMachines, type Machine } from '../api/machines';
import { useRefusal } from '../app/Session';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { useStartJobs } from '../jobs/useStartJobs';
import { machineKeys } from '../machines/machineKeys';
import { addressOf, blockOf } from '../machines/machineStatus';
import { packageManagerOf } from '../machines/packageManager';
import { useDebounced } from '../ui/useDebounced';
import { ADMIN_PLACES, PLACE_KEYS } from './keys';
import { machineQueryOf, matches } from './paletteMatch';

export interface Entry {
  id: string;
  text: string;
  note?: string;
  /** Why it can't be chosen now. */
  blocked?: string | null;
  run: () => void;
}

export interface Group {
  title: string;
  entries: Entry[];
}

const PAUSE = 150;

export function usePalette(typed: string) {
  const found = useFoundMachines(typed.trim());
  const groups = [useMachineActions(), usePages()]
    .map(({ title, entries }) => ({ title, entries: entries.filter(({ text }) => matches(typed, text)) }))
    .concat(found.group);
  return { groups: groups.filter(({ entries }) => entries.length > 0), ...found };
}

function usePages(): Group {
  const navigate = useNavigate();
  const refusal = useRefusal('admin');
  const entries = PLACE_KEYS.map(([, place]) => ({
    id: place,
    text: t(`app.place.${place}`),
    blocked: ADMIN_PLACES.has(place) ? refusal : null,
    run: () => void navigate(`/${place}`),
  }));
  return { title: t('keyboard.find.pages'), entries };
}

function useFoundMachines(typed: string) {
  const navigate = useNavigate();
  const settled = useDebounced(typed, PAUSE);
  const query = machineQueryOf(settled);
  const found = useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const machines = typed === '' ? [] : (found.data?.items ?? []);
  const entries = machines.map((machine) => ({
    id: machine.id,
    text: machine.name,
    note: addressOf(machine),
    run: () => void navigate(`/machines/${machine.id}`),
  }));
  return {
    group: { title: t('keyboard.find.machines'), entries },
    isSearching: typed !== '' && (typed !== settled || found.isFetching),
    error: typed === settled ? found.error : null,
  };
}

/** The machine whose page is open, as the page read it. */
function useMachineActions(): Group {
  const { pathname } = useLocation();
  const id = /^\/machines\/([^/]+)/.exec(pathname)?.[1] ?? '';
  const { data: machine } = useQuery<Machine>({ queryKey: machineKeys.one(id), enabled: false });
  const navigate = useNavigate();
  const titleOf = useActionTitle();
  const start = useStartJobs();
  const refusal = useRefusal('run:low');
  if (!machine) return { title: '', entries: [] };

  const begin = async (action: string) => {
    const { jobs } = await start.mutateAsync({ action, machineIds: [machine.id] });
    if (jobs[0]) await navigate(`/jobs/${jobs[0].id}`);
  };
  const runnable = ['host.check', 'machine.probe', `${packageManagerOf(machine)}.analyze`];
  const actions = runnable.map((action) => ({
    id: action,
    text: titleOf(action),
    blocked: refusal ?? (action === 'host.check' && !machine.disabled ? null : blockOf(machine)),
    /* A failure is told by the hook. */
    run: () => void begin(action).catch(() => undefined),
  }));
  const plan = { id: 'plan', text: t('apt.seePlan'), run: () => void navigate(`/machines/${id}/updates`) };
  return { title: t('keyboard.find.onMachine', { machine: machine.name }), entries: [...actions, plan] };
}
