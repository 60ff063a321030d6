import '../machines.css';
import { Modal, ModalHeader } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Machine } from '../../api/machines';
import { Steps } from '../../ui/Steps';
import { machineKeys } from '../machineKeys';
import { FirstLookStep } from './FirstLookStep';
import { HostKeyStep } from './HostKeyStep';
import { LoginStep } from './LoginStep';

const STEPS = ['Connection', 'Host key', 'First look'] as const;

const DESCRIPTIONS = [
  'Where the machine is, and how to log in.',
  'Make sure that it is the machine you mean. Nothing secret was sent so far.',
  'Logging in for the first time, to see what the machine is.',
];

export function AddMachineDialog({ onClose }: { onClose: () => void }) {
  const [machine, setMachine] = useState<Machine | null>(null);
  const [isApproved, setApproved] = useState(false);
  const client = useQueryClient();
  const step = machine === null ? 0 : isApproved ? 2 : 1;

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
        title={machine ? `Add ${machine.name}` : 'Add a machine'}
        description={
          <>
            <Steps titles={STEPS} current={step} />
            {DESCRIPTIONS[step]}
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
