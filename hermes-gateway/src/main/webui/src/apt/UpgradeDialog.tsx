import './texts';
import './apt.css';
import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { UpgradeMode } from '../api/apt';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { useStartJobs } from '../jobs/useStartJobs';
import { packageManagerOf } from '../machines/packageManager';
import { Modal } from '../ui/Modal';
import { busy } from '../ui/busy';
import { KeepOutFields } from '../upgrade/KeepOutFields';
import '../upgrade/texts';
import { PlannedChanges } from './PlannedChanges';
import { UpgradeOptionFields } from './UpgradeOptionFields';
import {
  CAUTIOUS,
  dnfParamsOf,
  hashOf,
  namedOrCounted,
  paramsOf,
  planOf,
  summarize,
  upgradeTitle,
  type UpgradeOptions,
} from './upgradeSummary';
import { useAnalyses } from './usePlans';

interface Props {
  machines: Machine[];
  mode?: UpgradeMode;
  packages?: string[] | null;
  onClose: () => void;
}

export function UpgradeDialog({ machines, mode = 'upgrade', packages = null, onClose }: Props) {
  const [options, setOptions] = useState<UpgradeOptions>({ ...CAUTIOUS, mode, packages });
  const isDnf = machines.every((machine) => packageManagerOf(machine) === 'dnf');
  const navigate = useNavigate();
  const start = useStartJobs();
  const analyses = useAnalyses(machines);
  const only = analyses.length === 1 ? analyses[0] : undefined;
  const planHash = hashOf(only?.analysis?.result, options);
  const plans = analyses.map(({ machine, analysis, error }) => ({
    machine,
    error,
    isLoading: analysis === undefined && !error,
    at: analysis?.at,
    result: analysis?.result ?? null,
    summary: analysis ? summarize(planOf(analysis.result, options.mode), options) : null,
  }));

  const known = plans.flatMap(({ summary }) => summary ?? []);
  const removals = known.reduce((sum, { removals: gone }) => sum + gone.length, 0);
  const count = known.reduce((sum, { changes }) => sum + changes.length, 0) + removals;
  const isLoading = plans.some((plan) => plan.isLoading);
  const allKnown = known.length === plans.length;
  const isUpToDate = !isLoading && allKnown && count === 0;
  const removalsOpen = removals > 0 && !options.allowRemovals && !isDnf;

  const submit = () =>
    start.mutate(
      {
        action: isDnf ? 'dnf.upgrade' : 'apt.upgrade',
        machineIds: machines.map((machine) => machine.id),
        params: isDnf ? dnfParamsOf(options, planHash) : paramsOf(options, planHash),
        dryRun: options.dryRun,
      },
      {
        onSuccess: ({ jobs }) => {
          const only = jobs.length === 1 ? jobs[0] : undefined;
          onClose();
          void navigate(only ? `/jobs/${only.id}` : `/jobs?ids=${jobs.map((job) => job.id).join(',')}`);
        },
      },
    );

  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="upgrade-title" className="su-upgrade">
      <ModalHeader
        labelId="upgrade-title"
        title={t('apt.dialog.upgrade', { what: namedOrCounted(machines.map(({ name }) => name)) })}
        description={t('apt.dialog.lead')}
      />
      <ModalBody className="su-upgrade__body" tabIndex={0} aria-label={t('apt.dialog.whatChanges')}>
        <UpgradeOptionFields options={options} removals={removals} isDnf={isDnf} onChange={setOptions} />
        <KeepOutFields
          of="upgrade"
          isDnf={isDnf}
          draft={options}
          onChange={(change) => setOptions({ ...options, ...change })}
        />
        <p className="su-quiet">{planHash === null ? t('upgrade.exactNot') : t('upgrade.exact')}</p>
        <PlannedChanges plans={plans} />
      </ModalBody>
      <ModalFooter>
        <Button
          isDisabled={isLoading || isUpToDate || (removalsOpen && !options.dryRun) || start.isPending}
          {...busy(start.isPending)}
          onClick={submit}
        >
          {isUpToDate
            ? t('apt.dialog.nothing')
            : upgradeTitle(
                count,
                machines.map((machine) => machine.name),
                { dryRun: options.dryRun, isPartial: !allKnown },
              )}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        {options.dryRun && <span className="su-quiet">{t('apt.dialog.dryRun')}</span>}
      </ModalFooter>
    </Modal>
  );
}
