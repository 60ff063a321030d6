import { Tooltip } from '@patternfly/react-core';
import { useConnection } from './LiveEvents';

const WORDS = {
  connecting: { text: 'Connecting', explains: 'Opening the stream of changes.' },
  live: { text: 'Live', explains: 'Changes on your machines show here by themselves.' },
  waiting: {
    text: 'Reconnecting',
    explains: 'The stream of changes broke. Pages ask every few seconds until it is back.',
  },
} as const;

export function LiveIndicator() {
  const connection = useConnection();
  const { text, explains } = WORDS[connection];
  return (
    <Tooltip content={explains}>
      <span
        className={`su-live su-live--${connection}`}
        role="status"
        aria-label={`Connection: ${text}`}
        tabIndex={0}
      >
        <span>{text}</span>
      </span>
    </Tooltip>
  );
}
