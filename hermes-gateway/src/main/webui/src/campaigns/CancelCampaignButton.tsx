import './texts';
import { List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { Campaign } from '../api/campaigns';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { BanIcon } from '../ui/icons';
import { useMove } from './useCampaignMoves';

export function CancelCampaignButton({ campaign }: { campaign: Campaign }) {
  const [isAsking, setAsking] = useState(false);
  const cancel = useMove(campaign.id, 'cancel');
  const { state, name, counts } = campaign;
  const close = () => setAsking(false);
  return (
    <>
      <ScopedButton
        needs="run:low"
        variant="secondary"
        isDanger
        icon={<BanIcon />}
        isDisabled={state === 'stopping'}
        onClick={() => setAsking(true)}
      >
        {state === 'stopping' ? t('campaigns.cancel.underWay') : t('campaigns.cancel.button')}
      </ScopedButton>
      {isAsking && (
        <ConfirmDialog
          title={t('campaigns.cancel.question', { name })}
          confirm={t('campaigns.cancel.confirm')}
          isDanger
          isBusy={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <List>
            <ListItem>{t('campaigns.cancel.skipped', { count: counts.pending })}</ListItem>
            <ListItem>
              {counts.requested > 0
                ? t('campaigns.cancel.underWayJobs', { count: counts.requested })
                : t('campaigns.cancel.noJob')}
            </ListItem>
            <ListItem>{t('campaigns.cancel.stays')}</ListItem>
          </List>
        </ConfirmDialog>
      )}
    </>
  );
}
