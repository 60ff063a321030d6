import { Button } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Machine } from '../api/machines';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { useStartJobs } from '../jobs/useStartJobs';
import { analyzedText } from './bulk/analyzedText';
import { useBulkEdit } from './bulk/useBulkEdit';
import { blockOf } from './machineStatus';

const TagsDialog = lazy(async () => ({ default: (await import('./bulk/TagsDialog')).TagsDialog }));
const WayDialog = lazy(async () => ({ default: (await import('./bulk/WayDialog')).WayDialog }));
const UpgradeDialog = lazy(async () => ({ default: (await import('../apt/UpgradeDialog')).UpgradeDialog }));
const RestartDialog = lazy(async () => ({ default: (await import('../jobs/RestartDialog')).RestartDialog }));

/** The server does it on each machine with the package manager that is there. */
const ANALYZE = 'analyze';

interface Props {
  machines: Machine[];
  onClear: () => void;
}

export function BulkBar({ machines, onClear }: Props) {
  const [isUpgrading, setUpgrading] = useState(false);
  const [isRestarting, setRestarting] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const [isLeading, setLeading] = useState(false);
  const navigate = useNavigate();
  const start = useStartJobs();
  const edit = useBulkEdit();
  const toasts = useToasts();

  const ready = machines.filter((machine) => blockOf(machine) === null);
  const left = machines.length - ready.length;
  const blocked = ready.length === 0 ? machines[0] && blockOf(machines[0]) : null;
  const run = (action: string, on: Machine[]) =>
    start.mutate(
      { action, machineIds: on.map((machine) => machine.id) },
      {
        onSuccess: ({ jobs, leftOut = [] }) => {
          if (action === ANALYZE) {
            const names = leftOut.join(', ');
            toasts.tell(analyzedText(jobs), names && t('machines.noManager', { names }));
          }
          return navigate(`/jobs?ids=${jobs.map((job) => job.id).join(',')}`);
        },
      },
    );

  const areDisabled = machines.every((machine) => machine.disabled);
  const use = () =>
    edit.mutate(
      { ids: machines.map((machine) => machine.id), changes: { disabled: !areDisabled } },
      { onError: toasts.fail },
    );

  return (
    <section className="su-bulk" aria-label={t('machines.selectedMachines')}>
      <strong>{t('machines.selected', { count: machines.length })}</strong>
      {left > 0 && <span className="su-quiet">{t('machines.leftOut', { count: left })}</span>}
      <div className="su-row su-bulk__actions">
        <ScopedButton
          needs="run:low"
          variant="secondary"
          isDisabled={start.isPending}
          onClick={() => run('host.check', machines)}
        >
          {t('machines.check')}
        </ScopedButton>
        <ScopedButton
          needs="run:low"
          variant="secondary"
          blocked={blocked}
          isDisabled={start.isPending}
          onClick={() => run(ANALYZE, ready)}
        >
          {t('machines.analyze')}
        </ScopedButton>
        <ScopedButton needs="run:high" blocked={blocked} onClick={() => setUpgrading(true)}>
          {t('machines.upgrade')}
        </ScopedButton>
        <ScopedButton
          needs="run:high"
          variant="secondary"
          blocked={blocked}
          onClick={() => setRestarting(true)}
        >
          {t('jobs.restart.begin')}
        </ScopedButton>
        <ScopedButton needs="operate" variant="tertiary" onClick={() => setTagging(true)}>
          {t('machines.bulk.tags')}
        </ScopedButton>
        <ScopedButton needs="operate" variant="tertiary" onClick={() => setLeading(true)}>
          {t('machines.bulk.way')}
        </ScopedButton>
        <ScopedButton needs="edit" variant="tertiary" isDisabled={edit.isPending} onClick={use}>
          {t(areDisabled ? 'machines.bulk.enable' : 'machines.bulk.disable')}
        </ScopedButton>
        <Button variant="link" onClick={onClear}>
          {t('machines.clear')}
        </Button>
      </div>
      {isTagging && (
        <Suspense>
          <TagsDialog machines={machines} onClose={() => setTagging(false)} />
        </Suspense>
      )}
      {isLeading && (
        <Suspense>
          <WayDialog machines={machines} onClose={() => setLeading(false)} />
        </Suspense>
      )}
      {isRestarting && (
        <Suspense>
          <RestartDialog machines={ready} onClose={() => setRestarting(false)} />
        </Suspense>
      )}
      {isUpgrading && (
        <Suspense>
          <UpgradeDialog machines={ready} onClose={() => setUpgrading(false)} />
        </Suspense>
      )}
    </section>
  );
}
