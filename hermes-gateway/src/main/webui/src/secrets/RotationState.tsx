import './texts';
import { Progress } from '@patternfly/react-core';
import type { Rotation } from '../api/secrets';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { dateTime } from '../ui/format';

/** How far the newest rotation is, or how it ended. */
export function RotationState({ rotation }: { rotation: Rotation | undefined }) {
  if (!rotation) return <p className="su-quiet">{t('secrets.never')}</p>;
  const { state, resealed, remaining, waitsFor, keyId, finishedAt } = rotation;
  if (state === 'waiting') {
    return (
      <Alert isInline variant="info" role="status" title={t('secrets.waits', { key: keyId })}>
        {waitsFor.length > 0 && <p>{t('secrets.waitsFor', { replicas: waitsFor.join(', ') })}</p>}
      </Alert>
    );
  }
  if (state === 'resealing') {
    return (
      <>
        <Progress
          title={t('secrets.resealing', { key: keyId })}
          aria-label={t('secrets.resealing', { key: keyId })}
          value={resealed}
          max={Math.max(resealed + remaining, 1)}
          label={t('secrets.resealed', { resealed, all: resealed + remaining })}
        />
        {rotation.unreadable > 0 && (
          <Alert isInline variant="warning" title={t('secrets.unreadable', { count: rotation.unreadable })}>
            <p>{rotation.unreadableMachines.join(', ')}</p>
          </Alert>
        )}
      </>
    );
  }
  return (
    <p role="status">
      {t(`secrets.ended.${state}`, {
        key: keyId,
        at: finishedAt ? dateTime(finishedAt) : '–',
        count: resealed,
      })}
    </p>
  );
}
