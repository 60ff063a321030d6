import './texts';
import { Trans } from 'react-i18next';
import type { Pause } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { inSentence } from '../app/actorText';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { useActionTitle } from '../jobs/useActions';
import { Alert } from '../ui/Alert';
import { Slot } from '../ui/Slot';
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
      title={t('queue.isPaused', { name })}
      role="status"
      actionLinks={
        <ScopedButton
          needs="operate"
          variant="link"
          isInline
          icon={<PlayCircleIcon />}
          aria-label={t('queue.resumeWhat', { name })}
          isDisabled={isPending}
          onClick={() => resume(pause)}
        >
          {t('queue.resume')}
        </ScopedButton>
      }
    >
      {pause.reason && <p>{pause.reason}</p>}
      <p className="su-quiet">
        <Trans
          i18nKey="queue.pausedBy"
          components={{
            name: <Slot of={inSentence(nameOf({ id: pause.pausedBy }))} />,
            at: <RelativeTime at={pause.createdAt} />,
          }}
        />
      </p>
    </Alert>
  );
}
