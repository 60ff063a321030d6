import { List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { Campaign } from '../api/campaigns';
import { ScopedButton } from '../app/ScopedButton';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { plural } from '../ui/format';
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
        needs="operate"
        variant="secondary"
        isDanger
        icon={<BanIcon />}
        isDisabled={state === 'stopping'}
        onClick={() => setAsking(true)}
      >
        {state === 'stopping' ? 'Stopping' : 'Cancel'}
      </ScopedButton>
      {isAsking && (
        <ConfirmDialog
          title={`Cancel ${name}?`}
          confirm="Cancel the campaign"
          isDanger
          isBusy={cancel.isPending}
          error={cancel.error}
          onConfirm={() => cancel.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <List>
            <ListItem>
              Nothing new begins: {plural(counts.pending, 'waiting machine')}{' '}
              {counts.pending === 1 ? 'is' : 'are'} skipped.
            </ListItem>
            <ListItem>
              {counts.requested > 0
                ? `${plural(counts.requested, 'job')} under way ${counts.requested === 1 ? 'comes' : 'come'} to the end. Cancel such a job on its own page.`
                : 'No job is under way.'}
            </ListItem>
            <ListItem>What was done stays done.</ListItem>
          </List>
        </ConfirmDialog>
      )}
    </>
  );
}
