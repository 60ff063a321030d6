import '../planning/texts';
import { Button, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { testSchedule, type LeftOut, type Schedule, type Trial } from '../api/schedules';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { dateTime } from '../ui/format';
import { Modal } from '../ui/Modal';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { busy } from '../ui/busy';
import { scheduleKeys } from './scheduleKeys';

interface Props {
  schedule: Schedule;
  onClose: () => void;
}

/** What a run would do now; its actions may be rehearsed on one machine. */
export function TestRunDialog({ schedule: { id, name }, onClose }: Props) {
  const { tell } = useToasts();
  const [machine, setMachine] = useState('');
  const trial = useQuery({
    queryKey: scheduleKeys.trial(id),
    queryFn: () => testSchedule(id),
    gcTime: 0,
    retry: false,
  });
  const rehearse = useMutation({
    mutationFn: () => testSchedule(id, machine),
    onSuccess: ({ rehearsal }) => {
      if (!rehearsal) return;
      tell(t('planning.test.started', { machine: rehearsal.machine }), t('planning.test.startedBody'));
      onClose();
    },
  });
  /* Nothing is changed there, so those that would be left out now will do as well. */
  const matching = trial.data
    ? [
        ...trial.data.machines,
        ...trial.data.leftOut
          .filter(({ reason }) => reason !== 'disabled')
          .flatMap(({ machines }) => machines),
      ]
    : [];
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="test-run-title">
      <ModalHeader labelId="test-run-title" title={t('planning.test.title', { name })} />
      <ModalBody tabIndex={0} aria-label={t('planning.test.menu')}>
        <div className="su-stack">
          {trial.isPending && <TableSkeleton rows={2} label={t('planning.test.loading')} />}
          {trial.isError && <ProblemAlert error={trial.error} onRetry={() => void trial.refetch()} />}
          {trial.data && <Answer trial={trial.data} />}
          {rehearse.isError && <ProblemAlert error={rehearse.error} />}
          {matching.length > 0 && (
            <FormField
              id="test-run-machine"
              label={t('planning.test.rehearse')}
              help={t('planning.test.rehearseHelp')}
            >
              <Choice
                id="test-run-machine"
                label={t('planning.test.rehearse')}
                value={machine}
                options={[{ value: '', label: '–' }, ...matching.map((value) => ({ value, label: value }))]}
                onChange={setMachine}
              />
            </FormField>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="secondary"
          isDisabled={!machine || rehearse.isPending}
          {...busy(rehearse.isPending)}
          onClick={() => rehearse.mutate()}
        >
          {t('planning.test.start')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('planning.test.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Answer({ trial }: { trial: Trial }) {
  return (
    <>
      <p>
        <strong>
          {trial.begins
            ? t('planning.test.would', { count: trial.machineCount })
            : t('planning.test.wouldNot')}
        </strong>{' '}
        {trial.reason} {trial.opens && t('planning.test.opens', { time: dateTime(trial.opens) })}
      </p>
      {trial.machines.length > 0 && (
        <p>
          {trial.machines.join(', ')}
          {trial.machineCount > trial.machines.length && ` … (${trial.machineCount})`}
        </p>
      )}
      {trial.leftOut.length > 0 && (
        <Table variant="compact" aria-label={t('planning.test.without')}>
          <Thead>
            <Tr>
              <Th>{t('planning.test.without')}</Th>
              <Th>{t('planning.test.reason')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {trial.leftOut.map((some) => (
              <Tr key={`${some.reason} ${some.window ?? ''} ${some.machines[0]}`}>
                <Td dataLabel={t('planning.test.without')}>{some.machines.join(', ')}</Td>
                <Td dataLabel={t('planning.test.reason')}>{reasonText(some)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
}

const reasonText = ({ reason, window, until }: LeftOut): string =>
  t(`planning.test.reasons.${reason === 'blackout' && !until ? 'stop' : reason}`, {
    window: window ?? '',
    time: until ? dateTime(until) : '',
  });
