import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { listMachines } from '../api/machines';
import { machineKeys } from '../machines/machineKeys';
import { Choice } from '../ui/Choice';
import type { JobFilter } from './jobFilter';
import { stateText } from './JobStateLabel';
import { useActions } from './useActions';

const STATES = [
  { value: '', label: 'Any state' },
  ...(['queued', 'running', 'ok', 'warning', 'error', 'cancelled', 'lost'] as const).map((state) => ({
    value: state,
    label: stateText(state),
  })),
];

interface Props {
  filter: JobFilter;
  onChange: (change: Partial<JobFilter>) => void;
}

export function JobToolbar({ filter, onChange }: Props) {
  const actions = useActions().data?.items ?? [];
  const query = { sort: 'name', limit: 200 };
  const machines = useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
  });
  const isFiltered = Boolean(filter.state || filter.action || filter.machineId);
  return (
    <div className="su-toolbar" role="search" aria-label="Filter jobs">
      <Choice
        id="job-state"
        label="State"
        value={filter.state}
        options={STATES}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        id="job-action"
        label="Action"
        value={filter.action}
        options={[
          { value: '', label: 'Any action' },
          ...actions.map(({ name, title }) => ({ value: name, label: title })),
        ]}
        onChange={(action) => onChange({ action })}
      />
      <Choice
        id="job-machine"
        label="Machine"
        value={filter.machineId}
        options={[
          { value: '', label: 'Any machine' },
          ...(machines.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(machineId) => onChange({ machineId })}
      />
      {isFiltered && (
        <Button variant="link" isInline onClick={() => onChange({ state: '', action: '', machineId: '' })}>
          Clear all
        </Button>
      )}
    </div>
  );
}
