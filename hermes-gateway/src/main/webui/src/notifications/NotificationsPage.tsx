import './texts';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { testChannel, type Channel } from '../api/notifications';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { ExclamationCircleIcon, PlusIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { ChannelDialog } from './ChannelDialog';
import { ChannelTable } from './ChannelTable';
import { DeliveryTable } from './DeliveryTable';
import { RemoveChannelDialog } from './RemoveChannelDialog';
import { channelKeys, useChannels } from './useChannels';

type Task = { does: 'add' } | { does: 'edit' | 'remove'; channel: Channel };

export function NotificationsPage() {
  const [task, setTask] = useState<Task>();
  const channels = useChannels();
  const test = useTest();
  const close = () => setTask(undefined);
  return (
    <div className="su-stack su-stack--loose">
      <PageHeading
        title={t('notifications.title')}
        lead={t('notifications.lead')}
        actions={
          <ScopedButton needs="admin" icon={<PlusIcon />} onClick={() => setTask({ does: 'add' })}>
            {t('notifications.add')}
          </ScopedButton>
        }
      />
      {channels.isPending && <TableSkeleton label={t('notifications.loading')} />}
      {channels.isError && !channels.data && (
        <ProblemAlert error={channels.error} onRetry={() => void channels.refetch()} />
      )}
      {test.isError && <ProblemAlert error={test.error} />}
      {test.data && !test.data.delivered && test.variables && (
        <Alert variant="danger" isInline title={t('notifications.testFailed', { name: test.variables.name })}>
          {test.data.error} {test.data.remedy}
        </Alert>
      )}
      {channels.data?.items.length === 0 && (
        <EmptyState titleText={t('notifications.none.title')} headingLevel="h2" icon={ExclamationCircleIcon}>
          <EmptyStateBody>{t('notifications.none.body')}</EmptyStateBody>
        </EmptyState>
      )}
      {channels.data && channels.data.items.length > 0 && (
        <ChannelTable
          channels={channels.data.items}
          testing={test.isPending ? test.variables.id : undefined}
          onTest={test.mutate}
          onEdit={(channel) => setTask({ does: 'edit', channel })}
          onRemove={(channel) => setTask({ does: 'remove', channel })}
        />
      )}
      <DeliveryTable />
      {task?.does === 'add' && <ChannelDialog onClose={close} />}
      {task?.does === 'edit' && <ChannelDialog channel={task.channel} onClose={close} />}
      {task?.does === 'remove' && <RemoveChannelDialog channel={task.channel} onClose={close} />}
    </div>
  );
}

/** A message that does not arrive stays on the page: somebody has to read what to do. */
function useTest() {
  const client = useQueryClient();
  const { tell } = useToasts();
  return useMutation({
    mutationFn: testChannel,
    onSuccess: async ({ delivered, answer }, { name }) => {
      if (delivered) tell(t('notifications.testArrived', { name, answer: answer ?? '' }));
      await client.invalidateQueries({ queryKey: channelKeys.all });
    },
  });
}
