import './texts';
import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { ApiClient } from '../api/access';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { PlusIcon } from '../ui/icons';
import { AccessSection } from './AccessSection';
import { ClientDialog } from './ClientDialog';
import { ClientTable } from './ClientTable';
import { TokenDialog } from './TokenDialog';
import { useClients, useRevokeClient, useRotateClient } from './useAccess';

type Asked = { client: ApiClient; move: 'rotate' | 'revoke' };

export function Clients() {
  const clients = useClients();
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const [made, setMade] = useState<ApiClient>();
  const close = () => {
    setAdding(false);
    setAsked(undefined);
  };
  const show = (client: ApiClient) => {
    close();
    setMade(client);
  };
  return (
    <AccessSection
      title={t('access.clients.title')}
      lead={t('access.clients.lead')}
      loading={t('access.clients.loading')}
      none={t('access.clients.none')}
      rows={clients}
      actions={
        <>
          <Button variant="secondary" icon={<PlusIcon />} onClick={() => setAdding(true)}>
            {t('access.clients.add')}
          </Button>
          {isAdding && <ClientDialog onMade={show} onClose={close} />}
          {made && <TokenDialog client={made} onClose={() => setMade(undefined)} />}
        </>
      }
    >
      {(items) => (
        <>
          <ClientTable clients={items} onAsk={(client, move) => setAsked({ client, move })} />
          {asked?.move === 'rotate' && <RotateDialog client={asked.client} onMade={show} onClose={close} />}
          {asked?.move === 'revoke' && <RevokeDialog client={asked.client} onClose={close} />}
        </>
      )}
    </AccessSection>
  );
}

interface DialogProps {
  client: ApiClient;
  onClose: () => void;
}

function RotateDialog({ client, onMade, onClose }: DialogProps & { onMade: (client: ApiClient) => void }) {
  const rotate = useRotateClient();
  return (
    <ConfirmDialog
      title={t('access.clients.rotateQuestion', { name: client.label })}
      confirm={t('access.clients.rotate')}
      isDanger
      isBusy={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate(client, { onSuccess: onMade })}
      onClose={onClose}
    >
      {t('access.clients.rotateExplains')}
    </ConfirmDialog>
  );
}

function RevokeDialog({ client, onClose }: DialogProps) {
  const revoke = useRevokeClient();
  return (
    <ConfirmDialog
      title={t('access.clients.revokeQuestion', { name: client.label })}
      confirm={t('access.clients.revoke')}
      isDanger
      isBusy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(client, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t('access.clients.revokeExplains')}
    </ConfirmDialog>
  );
}
