import './texts';
import { changedFilter } from '../ui/changedFilter';
import './messages.css';
import { useSearchParams } from 'react-router';
import type { Message } from '../api/messages';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { AcknowledgeAllButton } from './AcknowledgeAllButton';
import { messageQueryOf, readMessageFilter } from './messageFilter';
import { MessageFilters } from './MessageFilters';
import { MessageTable } from './MessageTable';
import { NoMessages } from './NoMessages';
import { useAcknowledge, useMessages } from './useMessages';

interface Props {
  /** None means all machines. */
  machineId?: string;
  label: string;
}

export function MessageList({ machineId, label }: Props) {
  const [params, setParams] = useSearchParams();
  const filter = readMessageFilter(params);
  const query = messageQueryOf(filter, machineId);
  const position = useCursor();
  const messages = useMessages(query, position.cursor);
  const acknowledge = useAcknowledge();
  const decide = (message: Message) =>
    acknowledge.mutate({ ids: [message.id], acknowledged: !message.acknowledged, dryRun: false });
  const items = messages.data?.items ?? [];
  return (
    <>
      <MessageFilters
        filter={filter}
        query={query}
        onChange={(change) => setParams((before) => changedFilter(before, change), { replace: true })}
      />
      {messages.isError && !messages.data && (
        <ProblemAlert error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {messages.isPending && <TableSkeleton label={t('messages.loading')} />}
      {messages.data && items.length === 0 && <NoMessages />}
      {messages.data && items.length > 0 && (
        <>
          <MessageTable
            messages={items}
            label={label}
            hideMachine={machineId !== undefined}
            onDecide={decide}
          />
          <div className="su-row su-row--apart su-list-foot">
            <CursorPager
              position={position}
              shown={items.length}
              total={messages.data.total}
              nextCursor={messages.data.nextCursor}
              noun="message"
            />
            {filter.acknowledged === '' && <AcknowledgeAllButton filter={query} />}
          </div>
        </>
      )}
    </>
  );
}
