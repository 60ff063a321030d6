import './texts';
import { useState } from 'react';
import type { Pause } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { PauseDialog } from './PauseDialog';
import { useResume } from './usePauses';

interface Props {
  action: string;
  title: string;
  pause: Pause | undefined;
}

export function ActionPauseButton({ action, title, pause }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { resume, isPending } = useResume();
  return (
    <>
      <ScopedButton
        needs="operate"
        variant="secondary"
        size="sm"
        aria-label={pause ? t('queue.resumeWhat', { name: title }) : t('queue.pauseWhat', { name: title })}
        isDisabled={isPending}
        onClick={() => (pause ? resume(pause) : setAsking(true))}
      >
        {pause ? t('queue.resume') : t('queue.pause')}
      </ScopedButton>
      {isAsking && <PauseDialog name={title} wish={{ action }} onClose={() => setAsking(false)} />}
    </>
  );
}
