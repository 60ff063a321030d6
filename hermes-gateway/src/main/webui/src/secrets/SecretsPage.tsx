import './texts';
import { useState } from 'react';
import { Button } from '@patternfly/react-core';
import type { SealingKey, Secrets } from '../api/secrets';
import { AdminsOnly } from '../app/AdminsOnly';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FactList } from '../ui/FactList';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert, Remedy } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { KeyTable } from './KeyTable';
import { RotationState } from './RotationState';
import { underWay, useRetire, useRotate, useSecrets } from './useSecrets';

export const SecretsPage = () => (
  <AdminsOnly title={t('secrets.title')}>
    <Protection />
  </AdminsOnly>
);

function Protection() {
  const secrets = useSecrets();
  const rotate = useRotate();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <PageHeading
        title={t('secrets.title')}
        lead={t('secrets.lead')}
        actions={
          <Button
            isDisabled={!secrets.data || underWay(secrets.data) !== undefined}
            onClick={() => setAsking(true)}
          >
            {t('secrets.rotate')}
          </Button>
        }
      />
      {secrets.isPending && <TableSkeleton label={t('secrets.loading')} />}
      {secrets.isError && !secrets.data && (
        <ProblemAlert error={secrets.error} onRetry={() => void secrets.refetch()} />
      )}
      {secrets.data && <Details secrets={secrets.data} />}
      {isAsking && (
        <ConfirmDialog
          title={t('secrets.rotate')}
          confirm={t('secrets.rotateNow')}
          isBusy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{t(secrets.data?.addsKeys ? 'secrets.rotateNew' : 'secrets.rotatePrimary')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Details({ secrets }: { secrets: Secrets }) {
  const [retired, setRetired] = useState<SealingKey>();
  const retire = useRetire();
  const sealing = secrets.keys.find((key) => key.sealing);
  const last = secrets.rotations.find(({ state }) => state === 'finished');
  return (
    <div className="su-stack su-stack--loose">
      {secrets.trouble && (
        <Alert isInline variant="danger" role="alert" title={secrets.trouble.message}>
          {secrets.trouble.remedy && <Remedy text={secrets.trouble.remedy} />}
        </Alert>
      )}
      <section className="su-card" aria-labelledby="secrets-now">
        <h2 id="secrets-now">{t('secrets.now')}</h2>
        <div className="su-stack">
          <FactList
            facts={[
              [
                t('secrets.sealing'),
                sealing && (
                  <code key="key" className="su-mono">
                    {sealing.id}
                  </code>
                ),
              ],
              [t('secrets.rotated'), <RelativeTime key="at" at={last?.finishedAt} />],
              [
                t('secrets.source'),
                <code key="source" className="su-mono su-small">
                  {secrets.source}
                </code>,
              ],
              [t('secrets.replicas'), secrets.replicas.map(({ place }) => place).join(', ')],
            ]}
          />
          <RotationState rotation={secrets.rotations[0]} />
        </div>
      </section>
      <section className="su-stack" aria-labelledby="secrets-keys">
        <h2 id="secrets-keys" className="su-section-title">
          {t('secrets.keys')}
        </h2>
        <KeyTable keys={secrets.keys} canRetire={secrets.addsKeys} onRetire={setRetired} />
      </section>
      {retired && (
        <ConfirmDialog
          isDanger
          title={t('secrets.retireOf', { key: retired.id })}
          confirm={t('secrets.retire')}
          isBusy={retire.isPending}
          error={retire.error}
          onConfirm={() => retire.mutate(retired.id, { onSuccess: () => setRetired(undefined) })}
          onClose={() => setRetired(undefined)}
        >
          <p>{t('secrets.retireLead')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
