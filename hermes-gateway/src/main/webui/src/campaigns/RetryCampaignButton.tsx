import './texts';
import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import type { Campaign } from '../api/campaigns';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { plural } from '../ui/format';
import { SyncAltIcon } from '../ui/icons';
import { failedOf } from './campaignText';
import { useRetry } from './useCampaignMoves';

/** Goes on with what a campaign that is over left undone. */
export function RetryCampaignButton({ campaign }: { campaign: Campaign }) {
  const [isAsking, setAsking] = useState(false);
  const { skipped } = campaign.counts;
  const failed = failedOf(campaign.counts);
  if (failed + skipped === 0) return null;
  return (
    <>
      <ScopedButton
        needs="run:low"
        variant="secondary"
        icon={<SyncAltIcon />}
        onClick={() => setAsking(true)}
      >
        {failed > 0 ? t('campaigns.retry.button') : t('campaigns.retry.goOn')}
      </ScopedButton>
      {isAsking && (
        <RetryDialog campaign={campaign} failed={failed} skipped={skipped} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface DialogProps {
  campaign: Campaign;
  failed: number;
  skipped: number;
  onClose: () => void;
}

function RetryDialog({ campaign: { id, name }, failed, skipped, onClose }: DialogProps) {
  const [withSkipped, setWithSkipped] = useState(failed === 0);
  const retry = useRetry(id);
  return (
    <ConfirmDialog
      title={
        failed > 0 ? t('campaigns.retry.question', { name }) : t('campaigns.retry.goOnQuestion', { name })
      }
      confirm={
        failed > 0
          ? t('campaigns.retry.confirm', { machines: plural(failed, 'machine') })
          : t('campaigns.retry.goOn')
      }
      isReady={failed > 0 || withSkipped}
      isBusy={retry.isPending}
      error={retry.error}
      onConfirm={() => retry.mutate(withSkipped, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack">
        {failed > 0 && <p>{t('campaigns.retry.again', { count: failed })}</p>}
        {skipped > 0 && (
          <Checkbox
            id="with-skipped"
            label={t('campaigns.retry.withSkipped', { machines: plural(skipped, 'machine') })}
            isChecked={withSkipped}
            onChange={(_event, isChecked) => setWithSkipped(isChecked)}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
