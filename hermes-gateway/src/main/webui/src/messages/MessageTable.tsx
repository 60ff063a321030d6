import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import type { Message } from '../api/messages';
import { ScopedButton } from '../app/ScopedButton';
import { useActorName } from '../app/useActorName';
import { inSentence } from '../app/actorText';
import { t } from '../i18n/t';
import { Pill } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';

const COLOURS = { error: 'red', warning: 'orange', info: 'blue' } as const;

interface Props {
  messages: Message[];
  label: string;
  hideMachine: boolean;
  onDecide: (message: Message) => void;
}

export function MessageTable({ messages, label, hideMachine, onDecide }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={label}>
        <Thead>
          <Tr>
            <Th>{t('messages.kind')}</Th>
            <Th>{t('messages.message')}</Th>
            {!hideMachine && <Th>{t('messages.machine')}</Th>}
            <Th>{t('messages.times')}</Th>
            <Th>{t('messages.lastSeen')}</Th>
            <Th screenReaderText={t('messages.decision')} />
          </Tr>
        </Thead>
        <Tbody>
          {messages.map((message) => (
            <Row key={message.id} message={message} hideMachine={hideMachine} onDecide={onDecide} />
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Row({ message, hideMachine, onDecide }: { message: Message } & Omit<Props, 'messages' | 'label'>) {
  return (
    <Tr>
      <Td dataLabel={t('messages.kind')}>
        <Pill color={COLOURS[message.severity]}>{t(`messages.category.${message.category}`)}</Pill>
      </Td>
      <Td dataLabel={t('messages.message')}>
        <div className="su-message__text">{message.message}</div>
        <Details message={message} />
      </Td>
      {!hideMachine && (
        <Td dataLabel={t('messages.machine')}>
          <Link to={`/machines/${message.machineId}/messages`}>{message.machine}</Link>
        </Td>
      )}
      <Td dataLabel={t('messages.times')}>{message.occurrences}</Td>
      <Td dataLabel={t('messages.lastSeen')}>
        <RelativeTime at={message.lastSeenAt} />
      </Td>
      <Td dataLabel={t('messages.decision')}>
        <ScopedButton needs="edit" variant="secondary" size="sm" onClick={() => onDecide(message)}>
          {message.acknowledged ? t('messages.markUnread') : t('messages.acknowledge')}
        </ScopedButton>
      </Td>
    </Tr>
  );
}

function Details({ message }: { message: Message }) {
  const nameOf = useActorName();
  return (
    <div className="su-quiet su-small su-row">
      <span>
        {t('messages.since')} <RelativeTime at={message.firstSeenAt} />
      </span>
      {message.packageName && <span className="su-mono">{message.packageName}</span>}
      {message.jobId && <Link to={`/jobs/${message.jobId}`}>{t('messages.job')}</Link>}
      {message.acknowledged && (
        <span>
          {t('messages.acknowledgedBy', {
            name: inSentence(nameOf({ type: 'user', id: message.acknowledgedBy })),
          })}
        </span>
      )}
    </div>
  );
}
