import { Button } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Machine } from '../api/machines';
import { ScopedButton } from '../app/ScopedButton';
import { useStartJobs } from '../jobs/useStartJobs';
import { plural } from '../ui/format';
import { blockOf } from './machineStatus';

const UpgradeDialog = lazy(async () => ({ default: (await import('../apt/UpgradeDialog')).UpgradeDialog }));

interface Props {
  machines: Machine[];
  onClear: () => void;
}

export function BulkBar({ machines, onClear }: Props) {
  const [isUpgrading, setUpgrading] = useState(false);
  const navigate = useNavigate();
  const start = useStartJobs();
  if (machines.length === 0) return null;

  const ready = machines.filter((machine) => blockOf(machine) === null);
  const left = machines.length - ready.length;
  const blocked = ready.length === 0 ? machines[0] && blockOf(machines[0]) : null;
  const run = (action: string, on: Machine[]) =>
    start.mutate(
      { action, machineIds: on.map((machine) => machine.id) },
      { onSuccess: ({ jobs }) => void navigate(`/jobs?ids=${jobs.map((job) => job.id).join(',')}`) },
    );

  return (
    <section className="su-bulk" aria-label="Selected machines">
      <strong>{plural(machines.length, 'machine')} selected</strong>
      {left > 0 && (
        <span className="su-quiet">
          {left} without an approved host key or disabled: analyze and upgrade leave{' '}
          {left === 1 ? 'it' : 'them'} out
        </span>
      )}
      <div className="su-row su-bulk__actions">
        <ScopedButton
          needs="operate"
          variant="secondary"
          isDisabled={start.isPending}
          onClick={() => run('host.check', machines)}
        >
          Check
        </ScopedButton>
        <ScopedButton
          needs="operate"
          variant="secondary"
          blocked={blocked}
          isDisabled={start.isPending}
          onClick={() => run('apt.analyze', ready)}
        >
          Analyze
        </ScopedButton>
        <ScopedButton needs="operate" blocked={blocked} onClick={() => setUpgrading(true)}>
          Upgrade…
        </ScopedButton>
        <Button variant="link" onClick={onClear}>
          Clear
        </Button>
      </div>
      {isUpgrading && (
        <Suspense>
          <UpgradeDialog machines={ready} onClose={() => setUpgrading(false)} />
        </Suspense>
      )}
    </section>
  );
}
