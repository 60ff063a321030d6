import './texts';
import { useState } from 'react';
import type { HostSigner } from '../api/trust';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { PlusIcon } from '../ui/icons';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { SignerDialog } from './SignerDialog';
import { SignerTable } from './SignerTable';
import { TrustSection } from './TrustSection';
import { useRemoveSigner, useSigners } from './useTrust';

export function Signers() {
  const signers = useSigners();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<HostSigner>();
  return (
    <TrustSection
      title={t('trust.signers.title')}
      lead={t('trust.signers.lead')}
      actions={
        <ScopedButton needs="admin" variant="secondary" icon={<PlusIcon />} onClick={() => setAdding(true)}>
          {t('trust.signers.add')}
        </ScopedButton>
      }
    >
      {signers.isPending && <TableSkeleton rows={2} label={t('trust.signers.loading')} />}
      {signers.isError && <ProblemAlert error={signers.error} onRetry={() => void signers.refetch()} />}
      {signers.data?.items.length === 0 && <p className="su-quiet">{t('trust.signers.none')}</p>}
      {signers.data && signers.data.items.length > 0 && (
        <SignerTable signers={signers.data.items} onRemove={setRemoving} />
      )}
      {isAdding && <SignerDialog onClose={() => setAdding(false)} />}
      {removing && <RemoveSigner signer={removing} onClose={() => setRemoving(undefined)} />}
    </TrustSection>
  );
}

function RemoveSigner({ signer, onClose }: { signer: HostSigner; onClose: () => void }) {
  const remove = useRemoveSigner();
  return (
    <ConfirmDialog
      title={t('trust.signers.removeQuestion')}
      confirm={t('trust.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(signer.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('trust.signers.removeBody', { name: signer.name })}
    </ConfirmDialog>
  );
}
