import { useState } from 'react';
import type { Pause } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
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
        aria-label={`${pause ? 'Resume' : 'Pause'} ${title}`}
        isDisabled={isPending}
        onClick={() => (pause ? resume(pause) : setAsking(true))}
      >
        {pause ? 'Resume' : 'Pause'}
      </ScopedButton>
      {isAsking && <PauseDialog name={title} wish={{ action }} onClose={() => setAsking(false)} />}
    </>
  );
}
