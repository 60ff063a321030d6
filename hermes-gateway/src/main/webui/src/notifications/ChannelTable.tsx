import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Channel } from '../api/notifications';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { Pill, type PillColor } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { leadsTo, stateOf, type ChannelState } from './channelDraft';

const COLOURS: Record<ChannelState, PillColor> = {
  ok: 'green',
  failing: 'red',
  unused: 'grey',
  off: 'grey',
};

interface Props {
  channels: Channel[];
  /** Which is being tried out. */
  testing: string | undefined;
  onTest: (channel: Channel) => void;
  onEdit: (channel: Channel) => void;
  onRemove: (channel: Channel) => void;
}

export function ChannelTable({ channels, testing, onTest, onEdit, onRemove }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('notifications.title')}>
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('notifications.name')}</Th>
            <Th modifier="nowrap">{t('notifications.kind')}</Th>
            <Th>{t('notifications.leadsTo')}</Th>
            <Th modifier="nowrap">{t('notifications.machines')}</Th>
            <Th>{t('notifications.health')}</Th>
            <Th modifier="nowrap">{t('notifications.lastSent')}</Th>
            <Th screenReaderText={t('notifications.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {channels.map((channel) => (
            <Tr key={channel.id}>
              <Td dataLabel={t('notifications.name')}>
                <strong>{channel.name}</strong>
              </Td>
              <Td dataLabel={t('notifications.kind')}>{t(`notifications.kinds.${channel.kind}`)}</Td>
              <Td dataLabel={t('notifications.leadsTo')}>{leadsTo(channel)}</Td>
              <Td dataLabel={t('notifications.machines')}>
                {channel.selector ? <code>{channel.selector}</code> : t('notifications.allMachines')}
              </Td>
              <Td dataLabel={t('notifications.health')}>
                <Pill color={COLOURS[stateOf(channel)]}>
                  {t(`notifications.healths.${stateOf(channel)}`)}
                </Pill>
                {stateOf(channel) === 'failing' && (
                  <div className="su-quiet su-small">{channel.lastError}</div>
                )}
              </Td>
              <Td dataLabel={t('notifications.lastSent')}>
                <RelativeTime at={channel.lastSuccessAt} />
              </Td>
              <Td isActionCell>
                <ScopedButton
                  needs="admin"
                  size="sm"
                  variant="link"
                  isDisabled={testing !== undefined}
                  aria-label={t('notifications.testOf', { name: channel.name })}
                  onClick={() => onTest(channel)}
                >
                  {t('notifications.test')}
                </ScopedButton>
                <ScopedButton
                  needs="admin"
                  size="sm"
                  variant="link"
                  aria-label={t('notifications.editOf', { name: channel.name })}
                  onClick={() => onEdit(channel)}
                >
                  {t('notifications.edit')}
                </ScopedButton>
                <ScopedButton
                  needs="admin"
                  size="sm"
                  variant="link"
                  isDanger
                  aria-label={t('notifications.removeOf', { name: channel.name })}
                  onClick={() => onRemove(channel)}
                >
                  {t('notifications.remove')}
                </ScopedButton>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
