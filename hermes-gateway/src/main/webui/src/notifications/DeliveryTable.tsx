import './texts';
import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Delivery } from '../api/notifications';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { Pill, type PillColor } from '../ui/Pill';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { useCursor } from '../ui/useCursor';
import { useDeliveries, useResend } from './useChannels';

const COLOURS: Record<Delivery['state'], PillColor> = { pending: 'orange', sent: 'green', dead: 'red' };

export function DeliveryTable() {
  const position = useCursor();
  const deliveries = useDeliveries(position.cursor);
  return (
    <section className="su-stack">
      <Title headingLevel="h2" size="lg">
        {t('notifications.deliveries')}
      </Title>
      {deliveries.isError && !deliveries.data && (
        <ProblemAlert error={deliveries.error} onRetry={() => void deliveries.refetch()} />
      )}
      {deliveries.data?.items.length === 0 && <p className="su-quiet">{t('notifications.noDeliveries')}</p>}
      {deliveries.data && deliveries.data.items.length > 0 && (
        <>
          <Rows deliveries={deliveries.data.items} />
          <CursorPager
            position={position}
            shown={deliveries.data.items.length}
            total={deliveries.data.total}
            nextCursor={deliveries.data.nextCursor}
            noun="message"
          />
        </>
      )}
    </section>
  );
}

function Rows({ deliveries }: { deliveries: Delivery[] }) {
  const resend = useResend();
  return (
    <>
      {resend.isError && <ProblemAlert error={resend.error} />}
      <div className="su-table-box">
        <Table variant="compact" aria-label={t('notifications.deliveries')}>
          <Thead>
            <Tr>
              <Th>{t('notifications.time')}</Th>
              <Th>{t('notifications.channel')}</Th>
              <Th>{t('notifications.subject')}</Th>
              <Th>{t('notifications.state')}</Th>
              <Th modifier="nowrap">{t('notifications.attempts')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {deliveries.map((delivery) => (
              <Tr key={delivery.id}>
                <Td dataLabel={t('notifications.time')}>
                  <RelativeTime at={delivery.createdAt} />
                </Td>
                <Td dataLabel={t('notifications.channel')}>{delivery.channel}</Td>
                <Td dataLabel={t('notifications.subject')}>{delivery.subject}</Td>
                <Td dataLabel={t('notifications.state')}>
                  <Pill color={COLOURS[delivery.state]}>{t(`notifications.states.${delivery.state}`)}</Pill>
                  {delivery.error && <div className="su-quiet su-small">{delivery.error}</div>}
                  {delivery.state === 'dead' && (
                    <ScopedButton
                      needs="admin"
                      variant="link"
                      isInline
                      isDisabled={resend.isPending}
                      aria-label={t('notifications.resendOf', {
                        subject: delivery.subject,
                        channel: delivery.channel,
                      })}
                      onClick={() => resend.mutate(delivery)}
                    >
                      {t('notifications.resend')}
                    </ScopedButton>
                  )}
                </Td>
                <Td dataLabel={t('notifications.attempts')}>{delivery.attempts}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </div>
    </>
  );
}
