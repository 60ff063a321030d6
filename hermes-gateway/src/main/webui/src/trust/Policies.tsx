import './texts';
import { useState } from 'react';
import type { HostKeyPolicy } from '../api/trust';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { PlusIcon } from '../ui/icons';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { PolicyDialog } from './PolicyDialog';
import { PolicyTable } from './PolicyTable';
import { TrustSection } from './TrustSection';
import { usePolicies, useRemovePolicy } from './useTrust';

export function Policies() {
  const policies = usePolicies();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<HostKeyPolicy>();
  return (
    <TrustSection
      title={t('trust.policies.title')}
      lead={t('trust.policies.lead')}
      actions={
        <ScopedButton needs="admin" variant="secondary" icon={<PlusIcon />} onClick={() => setAdding(true)}>
          {t('trust.policies.add')}
        </ScopedButton>
      }
    >
      {policies.isPending && <TableSkeleton rows={2} label={t('trust.policies.loading')} />}
      {policies.isError && <ProblemAlert error={policies.error} onRetry={() => void policies.refetch()} />}
      {policies.data?.items.length === 0 && <p className="su-quiet">{t('trust.policies.none')}</p>}
      {policies.data && policies.data.items.length > 0 && (
        <PolicyTable policies={policies.data.items} onRemove={setRemoving} />
      )}
      {isAdding && <PolicyDialog onClose={() => setAdding(false)} />}
      {removing && <RemovePolicy policy={removing} onClose={() => setRemoving(undefined)} />}
    </TrustSection>
  );
}

function RemovePolicy({ policy, onClose }: { policy: HostKeyPolicy; onClose: () => void }) {
  const remove = useRemovePolicy();
  return (
    <ConfirmDialog
      title={t('trust.policies.removeQuestion')}
      confirm={t('trust.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(policy.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('trust.policies.removeBody', { name: policy.name })}
    </ConfirmDialog>
  );
}
