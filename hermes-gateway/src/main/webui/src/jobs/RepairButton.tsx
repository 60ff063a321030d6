import { Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Repair } from '../api/jobs';
import { ScopedButton } from '../app/ScopedButton';
import { knownText, t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { repairStep } from './repairStep';
import { useActionTitle } from './useActions';
import { useStartJobs } from './useStartJobs';

interface Props {
  repair: Repair;
  machine: { id: string; name: string };
  /** What it would do was seen already. */
  wasSeen?: boolean;
}

/** The way out that a failure names: looked at first, then done. */
export function RepairButton({ repair, machine, wasSeen = false }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <ScopedButton
        needs="run:high"
        variant={wasSeen ? 'primary' : 'secondary'}
        size="sm"
        onClick={() => setAsking(true)}
      >
        {wasSeen ? t('jobs.repair.now') : t('jobs.repair.button')}
      </ScopedButton>
      {isAsking && (
        <RepairDialog repair={repair} machine={machine} wasSeen={wasSeen} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function RepairDialog({ repair, machine, wasSeen, onClose }: Props & { onClose: () => void }) {
  const [dryRun, setDryRun] = useState(!wasSeen);
  const navigate = useNavigate();
  const start = useStartJobs();
  const title = useActionTitle()(repair.action);
  const run = () =>
    start.mutate(
      { action: repair.action, machineIds: [machine.id], params: repair.params, dryRun },
      {
        onSuccess: ({ jobs }) => {
          onClose();
          if (jobs[0]) void navigate(`/jobs/${jobs[0].id}`);
        },
      },
    );
  return (
    <ConfirmDialog
      title={t('jobs.repair.question', { title, machine: machine.name })}
      confirm={dryRun ? t('jobs.repair.look') : t('jobs.repair.confirm')}
      isBusy={start.isPending}
      onConfirm={run}
      onClose={onClose}
    >
      <p>{knownText('jobs.repair.step', repairStep(repair))}</p>
      <Switch
        id="repair-dry-run"
        label={t('jobs.repair.dryRun')}
        isChecked={dryRun}
        onChange={(_event, only) => setDryRun(only)}
      />
    </ConfirmDialog>
  );
}
