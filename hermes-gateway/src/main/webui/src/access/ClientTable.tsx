import './texts';
import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ApiClient } from '../api/access';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { count } from '../ui/format';

interface Props {
  clients: ApiClient[];
  onAsk: (client: ApiClient, move: 'rotate' | 'revoke') => void;
}

const COLOR = { active: 'green', revoked: 'grey', expired: 'orange' } as const;

export function ClientTable({ clients, onAsk }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('access.clients.title')}>
        <Thead>
          <Tr>
            <Th>{t('access.clients.label')}</Th>
            <Th>{t('access.clients.scopes')}</Th>
            <Th>{t('access.clients.status')}</Th>
            <Th>{t('access.clients.seen')}</Th>
            <Th modifier="nowrap">{t('access.clients.uses')}</Th>
            <Th>{t('access.clients.expires')}</Th>
            <Th screenReaderText={t('access.clients.change')} />
          </Tr>
        </Thead>
        <Tbody>
          {clients.map((client) => (
            <Tr key={client.id}>
              <Td dataLabel={t('access.clients.label')}>
                <div className="su-row">
                  <strong>{client.label}</strong>
                  {client.tokenPrefix && <code className="su-mono su-quiet">{`${client.tokenPrefix}…`}</code>}
                </div>
              </Td>
              <Td dataLabel={t('access.clients.scopes')}>{client.scopes.join(', ')}</Td>
              <Td dataLabel={t('access.clients.status')}>
                <Pill color={COLOR[client.status]}>{t(`access.clientStatus.${client.status}`)}</Pill>
              </Td>
              <Td dataLabel={t('access.clients.seen')}>
                <RelativeTime at={client.lastSeenAt} />
              </Td>
              <Td dataLabel={t('access.clients.uses')}>
                <span className="su-numbers">{count(client.useCount)}</span>
              </Td>
              <Td dataLabel={t('access.clients.expires')}>
                <RelativeTime at={client.expiresAt} />
              </Td>
              <Td isActionCell>
                {client.status === 'active' && (
                  <div className="su-row su-row--one-line">
                    <Button
                      variant="secondary"
                      size="sm"
                      aria-label={t('access.clients.rotateWhat', { name: client.label })}
                      onClick={() => onAsk(client, 'rotate')}
                    >
                      {t('access.clients.rotate')}
                    </Button>
                    <Button
                      variant="secondary"
                      size="sm"
                      isDanger
                      aria-label={t('access.clients.revokeWhat', { name: client.label })}
                      onClick={() => onAsk(client, 'revoke')}
                    >
                      {t('access.clients.revoke')}
                    </Button>
                  </div>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
