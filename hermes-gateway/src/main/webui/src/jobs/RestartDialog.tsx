import {
  Button,
  Checkbox,
  Form,
  FormGroup,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Switch,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { Modal } from '../ui/Modal';
import { busy } from '../ui/busy';
import { namedOrCounted } from '../apt/upgradeSummary';
import { DESPITE, restartParams, type Despite, type RestartOptions } from './restartOptions';
import { useStartJobs } from './useStartJobs';

interface Props {
  machines: Machine[];
  onClose: () => void;
}

export function RestartDialog({ machines, onClose }: Props) {
  const [options, setOptions] = useState<RestartOptions>({
    onlyIfNeeded: machines.length > 1,
    dryRun: false,
    despite: [],
  });
  const navigate = useNavigate();
  const start = useStartJobs();
  const set = (change: Partial<RestartOptions>) => setOptions({ ...options, ...change });
  const setDespite = (word: Despite, isSet: boolean) =>
    set({ despite: DESPITE.filter((each) => (each === word ? isSet : options.despite.includes(each))) });

  const submit = () =>
    start.mutate(
      {
        action: 'machine.reboot',
        machineIds: machines.map((machine) => machine.id),
        params: restartParams(options),
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
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="restart-title">
      <ModalHeader
        labelId="restart-title"
        title={t('jobs.restart.title', { what: namedOrCounted(machines.map(({ name }) => name)) })}
        description={t('jobs.restart.lead')}
      />
      <ModalBody>
        <Form>
          <Switch
            id="restart-needed"
            label={t('jobs.restart.onlyIfNeeded')}
            isChecked={options.onlyIfNeeded}
            onChange={(_event, onlyIfNeeded) => set({ onlyIfNeeded })}
          />
          <FormGroup label={t('jobs.restart.despite')} role="group" fieldId="restart-despite">
            {DESPITE.map((word) => (
              <Checkbox
                key={word}
                id={`restart-${word}`}
                label={t(`jobs.restart.${word}`)}
                isChecked={options.despite.includes(word)}
                onChange={(_event, isSet) => setDespite(word, isSet)}
              />
            ))}
            <span className="su-quiet">{t('jobs.restart.packages')}</span>
          </FormGroup>
          <Switch
            id="restart-dry"
            label={t('jobs.restart.dryRun')}
            isChecked={options.dryRun}
            onChange={(_event, dryRun) => set({ dryRun })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          variant={options.dryRun ? 'primary' : 'danger'}
          isDisabled={start.isPending}
          {...busy(start.isPending)}
          onClick={submit}
        >
          {t(options.dryRun ? 'jobs.restart.look' : 'jobs.restart.confirm')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
