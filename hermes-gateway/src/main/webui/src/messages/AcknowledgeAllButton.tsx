import './texts';
import { useState } from 'react';
import type { MessageQuery } from '../api/messages';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useAcknowledge } from './useMessages';

/** Asks the server first how many messages the filter means. */
export function AcknowledgeAllButton({ filter }: { filter: MessageQuery }) {
  const acknowledge = useAcknowledge();
  const [meant, setMeant] = useState<number>();
  const ask = () =>
    acknowledge.mutate(
      { filter, acknowledged: true, dryRun: true },
      { onSuccess: (result) => setMeant(result.messages) },
    );
  return (
    <>
      <ScopedButton needs="edit" variant="secondary" onClick={ask}>
        {t('messages.acknowledgeAll')}
      </ScopedButton>
      {meant !== undefined && (
        <ConfirmDialog
          title={t('messages.all.title', { count: meant })}
          confirm={t('messages.acknowledge')}
          isBusy={acknowledge.isPending}
          onConfirm={() =>
            acknowledge.mutate(
              { filter, acknowledged: true, dryRun: false },
              { onSettled: () => setMeant(undefined) },
            )
          }
          onClose={() => setMeant(undefined)}
        >
          {t('messages.all.body')}
        </ConfirmDialog>
      )}
    </>
  );
}
