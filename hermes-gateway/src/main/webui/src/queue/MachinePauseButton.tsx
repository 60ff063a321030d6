import './texts';
import { lazy, Suspense, useState } from 'react';
import type { Machine } from '../api/machines';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { useResume } from './usePauses';
import { useMachinePause } from './useQueue';

const PauseDialog = lazy(async () => ({ default: (await import('./PauseDialog')).PauseDialog }));

export function MachinePauseButton({ machine: { id, name } }: { machine: Machine }) {
  const [isAsking, setAsking] = useState(false);
  const { own } = useMachinePause(id);
  const { resume, isPending } = useResume();
  return (
    <>
      <ScopedButton
        needs="operate"
        variant="secondary"
        isDisabled={isPending}
        onClick={() => (own ? resume(own) : setAsking(true))}
      >
        {own ? t('queue.machine.resume') : t('queue.machine.pause')}
      </ScopedButton>
      {isAsking && (
        <Suspense>
          <PauseDialog name={name} wish={{ machineId: id }} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
