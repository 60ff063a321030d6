import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { JobState } from '../api/jobs';
import { listMachines } from '../api/machines';
import { t } from '../i18n/t';
import { machineKeys } from '../machines/machineKeys';
import { Choice } from '../ui/Choice';
import { dateTime } from '../ui/format';
import { errorTitle } from './errorTitle';
import type { JobFilter } from './jobFilter';
import { stateText } from './JobStateLabel';
import { useActions, useActionTitle } from './useActions';

const stateOptions = (chosen: string) => [
  { value: '', label: t('jobs.anyState') },
  ...(chosen.includes(',')
    ? [{ value: chosen, label: (chosen.split(',') as JobState[]).map(stateText).join(', ') }]
    : []),
  ...(['queued', 'running', 'ok', 'warning', 'error', 'cancelled', 'lost'] as const).map((state) => ({
    value: state,
    label: stateText(state),
  })),
];

const NOTHING = {
  state: '',
  action: '',
  machineId: '',
  errorKind: '',
  endedSince: '',
  endedBefore: '',
  dryRun: '',
};

interface Props {
  filter: JobFilter;
  onChange: (change: Partial<JobFilter>) => void;
}

export function JobToolbar({ filter, onChange }: Props) {
  const actions = useActions().data?.items ?? [];
  const titleOf = useActionTitle();
  const query = { sort: 'name', limit: 200 };
  const machines = useQuery({
    queryKey: machineKeys.list(query),
    queryFn: ({ signal }) => listMachines(query, signal),
  });
  const { errorKind, endedSince, endedBefore, dryRun } = filter;
  const isFiltered = Boolean(
    filter.state || filter.action || filter.machineId || errorKind || endedSince || endedBefore || dryRun,
  );
  const ended = [
    errorKind && errorTitle(errorKind),
    [endedSince, endedBefore].map((at) => at && dateTime(at)).join(' – '),
  ].filter(Boolean);
  return (
    <div className="su-toolbar" role="search" aria-label={t('jobs.filter')}>
      <Choice
        id="job-state"
        label={t('jobs.stateLabel')}
        value={filter.state}
        options={stateOptions(filter.state)}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        id="job-action"
        label={t('jobs.actionLabel')}
        value={filter.action}
        options={[
          { value: '', label: t('jobs.anyAction') },
          ...(filter.action.includes(',')
            ? [{ value: filter.action, label: filter.action.split(',').map(titleOf).join(', ') }]
            : []),
          ...actions.map(({ name }) => ({ value: name, label: titleOf(name) })),
        ]}
        onChange={(action) => onChange({ action })}
      />
      <Choice
        id="job-machine"
        label={t('jobs.machine')}
        value={filter.machineId}
        options={[
          { value: '', label: t('jobs.anyMachine') },
          ...(machines.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(machineId) => onChange({ machineId })}
      />
      {(errorKind || endedSince || endedBefore) && <span className="su-quiet">{ended.join(' · ')}</span>}
      {isFiltered && (
        <Button variant="link" isInline onClick={() => onChange(NOTHING)}>
          {t('ui.clearAll')}
        </Button>
      )}
    </div>
  );
}
