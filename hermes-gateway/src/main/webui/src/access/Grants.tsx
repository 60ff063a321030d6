import './texts';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { Grant } from '../api/access';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { PlusIcon } from '../ui/icons';
import { AccessSection } from './AccessSection';
import { GrantDialog } from './GrantDialog';
import { granteeName } from './grantText';
import { GrantTable } from './GrantTable';
import { useGranteeNames } from './useGranteeNames';
import { useGrants, useRemoveGrant } from './useAccess';

export function Grants() {
  const grants = useGrants();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Grant>();
  return (
    <AccessSection
      title={t('access.grants.title')}
      lead={t('access.grants.lead')}
      loading={t('access.grants.loading')}
      none={t('access.grants.none')}
      rows={grants}
      actions={
        <>
          <Button variant="secondary" icon={<PlusIcon />} onClick={() => setAdding(true)}>
            {t('access.grants.add')}
          </Button>
          {isAdding && <GrantDialog onClose={() => setAdding(false)} />}
        </>
      }
    >
      {(items) => (
        <>
          <GrantTable grants={items} onRemove={setRemoving} />
          {removing && <RemoveDialog grant={removing} onClose={() => setRemoving(undefined)} />}
        </>
      )}
    </AccessSection>
  );
}

function RemoveDialog({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const remove = useRemoveGrant();
  const names = useGranteeNames();
  return (
    <ConfirmDialog
      title={t('access.grants.removeQuestion')}
      confirm={t('access.grants.remove')}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(grant, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('access.grants.removeExplains', {
        who: granteeName(grant.who, names),
        may: t(`access.right.${grant.may}`),
        on: grant.on,
      })}
    </ConfirmDialog>
  );
}
