import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@patternfly/react-core';
import type { Machine } from '../../api/machines';
import { ScopedButton } from '../../app/ScopedButton';
import { t } from '../../i18n/t';
import { useStartJobs } from '../../jobs/useStartJobs';
import { FactList } from '../../ui/FactList';
import { RelativeTime } from '../../ui/RelativeTime';
import { blockOf } from '../machineStatus';

const SudoersDialog = lazy(async () => ({ default: (await import('./SudoersDialog')).SudoersDialog }));

/** What the login may do as root, and how it gets no more than it needs. */
export function RightsSettings({ machine }: { machine: Machine }) {
  const [isShown, setShown] = useState(false);
  const start = useStartJobs();
  const navigate = useNavigate();
  const { rights, rightsActions, rightsOutdated, rightsCheckedAt } = machine.state ?? {};
  const check = () =>
    start.mutate(
      { action: 'credential.test', machineIds: [machine.id] },
      { onSuccess: ({ jobs }) => jobs[0] && void navigate(`/jobs/${jobs[0].id}`) },
    );
  return (
    <section className="su-card">
      <h2>{t('machines.rights.title')}</h2>
      <div className="su-stack">
        <FactList
          facts={[
            [t('machines.rights.level'), t(`machines.rights.${rights ?? 'unknown'}`)],
            [t('machines.rights.actions'), rightsActions?.join(', ')],
            [t('machines.rights.outdated'), rightsOutdated?.join(', ')],
            [t('machines.rights.checked'), rightsCheckedAt && <RelativeTime key="at" at={rightsCheckedAt} />],
          ]}
        />
        <div className="su-row">
          <ScopedButton
            needs="operate"
            variant="secondary"
            blocked={blockOf(machine)}
            isDisabled={start.isPending}
            onClick={check}
          >
            {t('machines.rights.check')}
          </ScopedButton>
          <Button variant="secondary" onClick={() => setShown(true)}>
            {t('machines.rights.show')}
          </Button>
        </div>
      </div>
      {isShown && (
        <Suspense>
          <SudoersDialog machine={machine} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </section>
  );
}
