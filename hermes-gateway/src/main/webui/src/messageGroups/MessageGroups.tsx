import '../messages/texts';
import './texts';
import '../messages/messages.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { MessageGroup } from '../api/messages';
import { t } from '../i18n/t';
import { messageQueryOf, readMessageFilter } from '../messages/messageFilter';
import { MessageFilters } from '../messages/MessageFilters';
import { NoMessages } from '../messages/NoMessages';
import { useAcknowledge, useMessageGroups } from '../messages/useMessages';
import { changedFilter } from '../ui/changedFilter';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { CursorPager } from '../ui/CursorPager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { MessageGroupTable } from './MessageGroupTable';

interface Meant {
  group: MessageGroup;
  messages: number;
}

/** One row a message, whatever machines it stands on. */
export function MessageGroups() {
  const [params, setParams] = useSearchParams();
  const [meant, setMeant] = useState<Meant>();
  const filter = readMessageFilter(params);
  const query = messageQueryOf(filter, undefined);
  const position = useCursor();
  const groups = useMessageGroups(query, position.cursor);
  const acknowledge = useAcknowledge();
  const items = groups.data?.items ?? [];
  const decide = (group: MessageGroup, dryRun: boolean) => ({
    filter: { ...query, key: group.key },
    acknowledged: true,
    dryRun,
  });
  /* A grant may reach only some of the machines. */
  const ask = (group: MessageGroup) =>
    acknowledge.mutate(decide(group, true), {
      onSuccess: ({ messages }) => setMeant({ group, messages }),
    });
  return (
    <>
      <MessageFilters
        filter={filter}
        query={query}
        onChange={(change) => setParams((before) => changedFilter(before, change), { replace: true })}
      />
      {groups.isError && !groups.data && (
        <ProblemAlert error={groups.error} onRetry={() => void groups.refetch()} />
      )}
      {groups.isPending && <TableSkeleton label={t('messages.loading')} />}
      {groups.data && items.length === 0 && <NoMessages />}
      {groups.data && items.length > 0 && (
        <>
          <MessageGroupTable groups={items} onAcknowledge={ask} />
          <CursorPager
            position={position}
            shown={items.length}
            total={groups.data.total}
            nextCursor={groups.data.nextCursor}
            noun="message"
          />
        </>
      )}
      {meant && (
        <ConfirmDialog
          title={t('messages.all.title', { count: meant.messages })}
          confirm={t('messages.acknowledge')}
          isBusy={acknowledge.isPending}
          onConfirm={() =>
            acknowledge.mutate(decide(meant.group, false), { onSettled: () => setMeant(undefined) })
          }
          onClose={() => setMeant(undefined)}
        >
          <p>{meant.group.message}</p>
          <p>{t('messages.all.body')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
