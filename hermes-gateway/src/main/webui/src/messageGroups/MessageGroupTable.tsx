import '../messages/texts';
import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { MessageGroup } from '../api/messages';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';

const COLOURS = { error: 'red', warning: 'orange', info: 'blue' } as const;

interface Props {
  groups: MessageGroup[];
  onAcknowledge: (group: MessageGroup) => void;
}

export function MessageGroupTable({ groups, onAcknowledge }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('messageGroups.across')}>
        <Thead>
          <Tr>
            <Th>{t('messages.kind')}</Th>
            <Th>{t('messages.message')}</Th>
            <Th>{t('messageGroups.machines')}</Th>
            <Th>{t('messages.times')}</Th>
            <Th>{t('messages.lastSeen')}</Th>
            <Th screenReaderText={t('messages.decision')} />
          </Tr>
        </Thead>
        <Tbody>
          {groups.map((group) => (
            <Row key={group.key} group={group} onAcknowledge={onAcknowledge} />
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Row({ group, onAcknowledge }: { group: MessageGroup } & Pick<Props, 'onAcknowledge'>) {
  const { message } = group;
  return (
    <Tr>
      <Td dataLabel={t('messages.kind')}>
        <Pill color={COLOURS[group.severity]}>{t(`messages.category.${group.category}`)}</Pill>
      </Td>
      <Td dataLabel={t('messages.message')}>
        <div className="su-message__text">{message}</div>
        <div className="su-quiet su-small su-row">
          <span>
            {t('messages.since')} <RelativeTime at={group.firstSeenAt} />
          </span>
          {group.packageName && <span className="su-mono">{group.packageName}</span>}
        </div>
      </Td>
      <Td dataLabel={t('messageGroups.machines')}>
        <Machines group={group} />
      </Td>
      <Td dataLabel={t('messages.times')}>{group.occurrences}</Td>
      <Td dataLabel={t('messages.lastSeen')}>
        <RelativeTime at={group.lastSeenAt} />
      </Td>
      <Td dataLabel={t('messages.decision')}>
        {group.unread > 0 && (
          <ScopedButton
            needs="edit"
            variant="secondary"
            size="sm"
            aria-label={t('messageGroups.acknowledgeOf', { message })}
            onClick={() => onAcknowledge(group)}
          >
            {t('messageGroups.acknowledge')}
          </ScopedButton>
        )}
      </Td>
    </Tr>
  );
}

function Machines({ group }: { group: MessageGroup }) {
  const names = group.names.join(', ');
  return (
    <>
      <strong>{t('messageGroups.on', { count: group.machines })}</strong>
      <div className="su-quiet su-small">{group.machines > group.names.length ? `${names}, …` : names}</div>
      {group.unread < group.machines && (
        <div className="su-quiet su-small">{t('messageGroups.unread', { count: group.unread })}</div>
      )}
      <Link
        to={`?key=${group.key}&acknowledged=all`}
        aria-label={t('messageGroups.listOf', { message: group.message })}
      >
        {t('messageGroups.list')}
      </Link>
    </>
  );
}
