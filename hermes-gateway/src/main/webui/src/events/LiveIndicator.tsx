import { Tooltip } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { useConnection } from './LiveEvents';

export function LiveIndicator() {
  const connection = useConnection();
  const text = t(`events.${connection}.text`);
  return (
    <Tooltip content={t(`events.${connection}.explains`)}>
      <span
        className={`su-live su-live--${connection}`}
        role="status"
        aria-label={t('events.connection', { state: text })}
        tabIndex={0}
      >
        <span>{text}</span>
      </span>
    </Tooltip>
  );
}
