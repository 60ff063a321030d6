import { Alert } from '@patternfly/react-core';
import type { Pause } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { useActorName } from '../app/useActorName';
import { useActionTitle } from '../jobs/useActions';
import { PlayCircleIcon } from '../ui/icons';
import { RelativeTime } from '../ui/RelativeTime';
import { pausedName } from './queueText';
import { useResume } from './usePauses';

export function PauseAlert({ pause }: { pause: Pause }) {
  const titleOf = useActionTitle();
  const nameOf = useActorName();
  const { resume, isPending } = useResume();
  const name = pausedName(pause, titleOf);
  return (
    <Alert
      isInline
      variant="warning"
      component="h2"
      title={`${name} is paused`}
      role="status"
      actionLinks={
        <ScopedButton
          needs="operate"
          variant="link"
          isInline
          icon={<PlayCircleIcon />}
          aria-label={`Resume ${name}`}
          isDisabled={isPending}
          onClick={() => resume(pause)}
        >
          Resume
        </ScopedButton>
      }
    >
      {pause.reason && <p>{pause.reason}</p>}
      <p className="su-quiet">
        By {nameOf({ id: pause.pausedBy })}, <RelativeTime at={pause.createdAt} />. No new job begins; what
        waits stays in the queue.
      </p>
    </Alert>
  );
}
