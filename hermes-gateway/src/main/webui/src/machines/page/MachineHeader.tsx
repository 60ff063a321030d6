import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { t } from '../../i18n/t';
import { useStartJobs } from '../../jobs/useStartJobs';
import { MachinePauseButton } from '../../queue/MachinePauseButton';
import { MachinePausePill } from '../../queue/MachinePausePill';
import { CopyLine } from '../../ui/CopyLine';
import { PageHeading } from '../../ui/PageHeading';
import { addressOf, blockOf, osName, statusOf } from '../machineStatus';
import { MachinePills } from '../MachinePills';
import { packageManagerOf } from '../packageManager';
import { StatusLabel } from '../StatusLabel';
import { TagList } from '../TagList';

const UpgradeDialog = lazy(async () => ({
  default: (await import('../../apt/UpgradeDialog')).UpgradeDialog,
}));

const RestartDialog = lazy(async () => ({
  default: (await import('../../jobs/RestartDialog')).RestartDialog,
}));

export function MachineHeader({ machine }: { machine: Machine }) {
  return (
    <PageHeading
      title={machine.name}
      above={
        <Breadcrumb aria-label={t('ui.whereThisIs')}>
          <BreadcrumbItem
            render={({ className }) => (
              <Link className={className} to="/machines">
                {t('machines.title')}
              </Link>
            )}
          />
          <BreadcrumbItem isActive>{machine.name}</BreadcrumbItem>
        </Breadcrumb>
      }
      beside={
        <>
          <StatusLabel status={statusOf(machine)} />
          <MachinePausePill machineId={machine.id} />
        </>
      }
      lead={
        <div className="su-row">
          <CopyLine text={addressOf(machine)} label={t('machines.address')} />
          {osName(machine) && <span>{osName(machine)}</span>}
          <MachinePills machine={machine} />
          <TagList tags={machine.tags} />
        </div>
      }
      actions={<MachineActions machine={machine} />}
    />
  );
}

function MachineActions({ machine }: { machine: Machine }) {
  const [isUpgrading, setUpgrading] = useState(false);
  const [isRestarting, setRestarting] = useState(false);
  const navigate = useNavigate();
  const start = useStartJobs();
  const blocked = blockOf(machine);
  const run = (action: string) =>
    start.mutate(
      { action, machineIds: [machine.id] },
      { onSuccess: ({ jobs }) => jobs[0] && void navigate(`/jobs/${jobs[0].id}`) },
    );
  const button = { needs: 'run:low', variant: 'secondary', isDisabled: start.isPending } as const;
  return (
    <>
      <MachinePauseButton machine={machine} />
      <ScopedButton {...button} blocked={machine.disabled ? blocked : null} onClick={() => run('host.check')}>
        {t('machines.check')}
      </ScopedButton>
      <ScopedButton {...button} blocked={blocked} onClick={() => run('machine.probe')}>
        {t('machines.probe')}
      </ScopedButton>
      <ScopedButton {...button} blocked={blocked} onClick={() => run(`${packageManagerOf(machine)}.analyze`)}>
        {t('machines.analyze')}
      </ScopedButton>
      <ScopedButton {...button} needs="run:high" blocked={blocked} onClick={() => setRestarting(true)}>
        {t('jobs.restart.begin')}
      </ScopedButton>
      <ScopedButton {...button} variant="primary" blocked={blocked} onClick={() => setUpgrading(true)}>
        {t('machines.upgrade')}
      </ScopedButton>
      {isRestarting && (
        <Suspense>
          <RestartDialog machines={[machine]} onClose={() => setRestarting(false)} />
        </Suspense>
      )}
      {isUpgrading && (
        <Suspense>
          <UpgradeDialog machines={[machine]} onClose={() => setUpgrading(false)} />
        </Suspense>
      )}
    </>
  );
}
