import '../machines.css';
import { ModalHeader } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { Modal } from '../../ui/Modal';
import { Steps } from '../../ui/Steps';
import { machineKeys } from '../machineKeys';
import { FirstLookStep } from './FirstLookStep';
import { HostKeyStep } from './HostKeyStep';
import { LoginStep } from './LoginStep';

const STEPS = ['connection', 'hostKey', 'firstLook'] as const;

export function AddMachineDialog({ onClose }: { onClose: () => void }) {
  const [machine, setMachine] = useState<Machine | null>(null);
  const [isApproved, setApproved] = useState(false);
  const client = useQueryClient();
  const current = machine === null ? 0 : isApproved ? 2 : 1;

  const added = (created: Machine) => {
    setMachine(created);
    void client.invalidateQueries({ queryKey: machineKeys.lists });
    void client.invalidateQueries({ queryKey: machineKeys.fleet });
    void client.invalidateQueries({ queryKey: machineKeys.tags });
  };

  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-machine-title">
      <ModalHeader
        labelId="add-machine-title"
        title={machine ? t('machines.add.titleOf', { name: machine.name }) : t('machines.add.title')}
        description={
          <>
            <Steps titles={STEPS.map((step) => t(`machines.add.step.${step}`))} current={current} />
            {t(`machines.add.about.${STEPS[current]}`)}
          </>
        }
      />
      {machine === null && <LoginStep onAdded={added} onClose={onClose} />}
      {machine !== null && !isApproved && (
        <HostKeyStep machine={machine} onApproved={() => setApproved(true)} onClose={onClose} />
      )}
      {machine !== null && isApproved && <FirstLookStep machine={machine} onClose={onClose} />}
    </Modal>
  );
}
