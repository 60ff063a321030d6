import './texts';
import { useState } from 'react';
import type { Pause } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { PauseCircleIcon, PlayCircleIcon, StopCircleIcon } from '../ui/icons';
import '../planning/texts';
import { StopMachinesDialog } from '../planning/StopMachinesDialog';
import { PauseDialog } from './PauseDialog';
import { StopDialog } from './StopDialog';
import { useResume } from './usePauses';

/** In sight even when the queue could not be read: whoever wants to stop it now can. */
export function QueueActions({ pauses }: { pauses: Pause[] }) {
  const [asking, setAsking] = useState<'pause' | 'machines' | 'stop'>();
  const { resume, isPending } = useResume();
  const everything = pauses.find(({ scope }) => scope === 'all');
  const close = () => setAsking(undefined);
  return (
    <>
      {everything ? (
        <ScopedButton
          needs="operate"
          icon={<PlayCircleIcon />}
          isDisabled={isPending}
          onClick={() => resume(everything)}
        >
          {t('queue.resume')}
        </ScopedButton>
      ) : (
        <ScopedButton
          needs="operate"
          variant="secondary"
          icon={<PauseCircleIcon />}
          onClick={() => setAsking('pause')}
        >
          {t('queue.pauseEverything')}
        </ScopedButton>
      )}
      <ScopedButton
        needs="operate"
        variant="secondary"
        icon={<StopCircleIcon />}
        onClick={() => setAsking('machines')}
      >
        {t('planning.stop.button')}
      </ScopedButton>
      <ScopedButton
        needs="operate"
        variant="danger"
        icon={<StopCircleIcon />}
        onClick={() => setAsking('stop')}
      >
        {t('queue.stop.button')}
      </ScopedButton>
      {asking === 'pause' && (
        <PauseDialog name={t('queue.pauseDialog.everything')} wish={{}} onClose={close} />
      )}
      {asking === 'machines' && <StopMachinesDialog onClose={close} />}
      {asking === 'stop' && <StopDialog onClose={close} />}
    </>
  );
}
