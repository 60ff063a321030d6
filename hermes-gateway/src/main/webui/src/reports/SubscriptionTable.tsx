import './texts';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { sendSubscription, type Subscription } from '../api/subscriptions';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { Pill, type PillColor } from '../ui/Pill';
import { RelativeTime } from '../ui/RelativeTime';
import { mailState, troubleOf, type MailState } from './subscriptionDraft';
import { useSubscriptionChange } from './useSubscriptions';

const COLOURS: Record<MailState, PillColor> = {
  none: 'grey',
  making: 'blue',
  sending: 'orange',
  sent: 'green',
  failed: 'red',
};

interface Props {
  subscriptions: Subscription[];
  onEdit: (subscription: Subscription) => void;
  onRemove: (subscription: Subscription) => void;
}

export function SubscriptionTable({ subscriptions, onEdit, onRemove }: Props) {
  return (
    <div className="su-table-box">
      <Table variant="compact" aria-label={t('reports.mail.title')}>
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('reports.mail.name')}</Th>
            <Th>{t('reports.about')}</Th>
            <Th modifier="nowrap">{t('reports.mail.cron')}</Th>
            <Th>{t('reports.mail.to')}</Th>
            <Th modifier="nowrap">{t('reports.mail.next')}</Th>
            <Th>{t('reports.mail.last')}</Th>
            <Th screenReaderText={t('reports.actions')} />
          </Tr>
        </Thead>
        <Tbody>
          {subscriptions.map((subscription) => (
            <Row key={subscription.id} {...{ subscription, onEdit, onRemove }} />
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

interface RowProps extends Omit<Props, 'subscriptions'> {
  subscription: Subscription;
}

function Row({ subscription, onEdit, onRemove }: RowProps) {
  const state = mailState(subscription);
  const trouble = state === 'sent' ? undefined : troubleOf(subscription);
  return (
    <Tr>
      <Td dataLabel={t('reports.mail.name')}>
        <strong>{subscription.name}</strong>
      </Td>
      <Td dataLabel={t('reports.about')}>
        {t(`reports.kinds.${subscription.kind}`)}
        {subscription.where && (
          <div>
            <code>{subscription.where}</code>
          </div>
        )}
      </Td>
      <Td dataLabel={t('reports.mail.cron')}>
        <code>{subscription.cron}</code>
        <div className="su-quiet su-small">{subscription.timezone}</div>
      </Td>
      <Td dataLabel={t('reports.mail.to')}>{subscription.channels.map(({ name }) => name).join(', ')}</Td>
      <Td dataLabel={t('reports.mail.next')}>
        {subscription.enabled ? <RelativeTime at={subscription.nextRunAt} /> : t('reports.mail.off')}
      </Td>
      <Td dataLabel={t('reports.mail.last')}>
        <Pill color={COLOURS[state]}>{t(`reports.mail.states.${state}`)}</Pill>
        {trouble && <div className="su-quiet su-small">{trouble}</div>}
      </Td>
      <Td isActionCell>
        <SendButton subscription={subscription} />
        <ScopedButton
          needs="operate"
          size="sm"
          variant="link"
          aria-label={t('reports.mail.editOf', { name: subscription.name })}
          onClick={() => onEdit(subscription)}
        >
          {t('reports.mail.edit')}
        </ScopedButton>
        <ScopedButton
          needs="operate"
          size="sm"
          variant="link"
          isDanger
          aria-label={t('reports.removeOf', { title: subscription.name })}
          onClick={() => onRemove(subscription)}
        >
          {t('reports.remove')}
        </ScopedButton>
      </Td>
    </Tr>
  );
}

function SendButton({ subscription }: { subscription: Subscription }) {
  const { tell, fail } = useToasts();
  const send = useSubscriptionChange(sendSubscription, () => tell(t('reports.begun')));
  return (
    <ScopedButton
      needs="operate"
      size="sm"
      variant="link"
      isDisabled={send.isPending}
      aria-label={t('reports.mail.sendOf', { name: subscription.name })}
      onClick={() => send.mutate(subscription, { onError: fail })}
    >
      {t('reports.mail.send')}
    </ScopedButton>
  );
}
