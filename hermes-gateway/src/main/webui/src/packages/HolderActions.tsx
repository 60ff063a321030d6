import './texts';
import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { blockOf } from '../machines/machineStatus';
import { busy } from '../ui/busy';
import { ProblemAlert } from '../ui/ProblemAlert';
import { selectorOfIds } from './packageFilter';
import { useHolders } from './useInstalled';

const UpgradeDialog = lazy(async () => ({ default: (await import('../apt/UpgradeDialog')).UpgradeDialog }));

interface Props {
  name: string;
  /** Those in sight: nothing is ordered for machines that nobody has seen. */
  holders: readonly { machineId: string }[];
}

export function HolderActions({ name, holders }: Props) {
  const [isUpgrading, setUpgrading] = useState(false);
  const ids = holders.map(({ machineId }) => machineId);
  const machines = useHolders(ids, isUpgrading);
  const blocked = machines.data?.items.filter((machine) => blockOf(machine) !== null) ?? [];
  const ready = machines.data?.items.filter((machine) => blockOf(machine) === null) ?? [];
  const isLoading = isUpgrading && machines.isPending;
  const nobody = isUpgrading && machines.data && ready.length === 0 ? blocked[0] : undefined;
  return (
    <>
      <div className="su-toolbar">
        <ScopedButton
          needs="run:high"
          variant="secondary"
          isDisabled={isLoading}
          {...busy(isLoading)}
          onClick={() => setUpgrading(true)}
        >
          {t('packages.upgrade', { name, count: ids.length })}
        </ScopedButton>
        <Link to={`/machines?where=${encodeURIComponent(selectorOfIds(ids))}`}>{t('packages.list')}</Link>
        {isUpgrading && blocked.length > 0 && (
          <span className="su-quiet" role="status">
            {nobody ? blockOf(nobody) : t('machines.leftOut', { count: blocked.length })}
          </span>
        )}
      </div>
      {isUpgrading && machines.isError && (
        <ProblemAlert error={machines.error} onRetry={() => void machines.refetch()} />
      )}
      {isUpgrading && ready.length > 0 && (
        <Suspense>
          <UpgradeDialog machines={ready} packages={[name]} onClose={() => setUpgrading(false)} />
        </Suspense>
      )}
    </>
  );
}
