import './texts';
import { Title } from '@patternfly/react-core';
import { useState } from 'react';
import type { Subscription } from '../api/subscriptions';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useCursor } from '../ui/useCursor';
import { RemoveSubscriptionDialog } from './RemoveSubscriptionDialog';
import { SubscriptionDialog } from './SubscriptionDialog';
import { SubscriptionTable } from './SubscriptionTable';
import { useSubscriptions } from './useSubscriptions';

/** Reports that come by mail. */
export function Subscriptions() {
  const [isAdding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Subscription>();
  const [removing, setRemoving] = useState<Subscription>();
  const position = useCursor();
  const subscriptions = useSubscriptions(position.cursor);
  const found = subscriptions.data;
  return (
    <section className="su-stack">
      <Title headingLevel="h2" size="lg">
        {t('reports.mail.title')}
      </Title>
      {subscriptions.isError && !found && (
        <ProblemAlert error={subscriptions.error} onRetry={() => void subscriptions.refetch()} />
      )}
      {found?.items.length === 0 && <p className="su-quiet">{t('reports.mail.none')}</p>}
      {found && found.items.length > 0 && (
        <>
          <SubscriptionTable subscriptions={found.items} onEdit={setEditing} onRemove={setRemoving} />
          <CursorPager
            position={position}
            shown={found.items.length}
            total={found.total}
            nextCursor={found.nextCursor}
            noun="row"
          />
        </>
      )}
      <div>
        <ScopedButton needs="operate" variant="secondary" onClick={() => setAdding(true)}>
          {t('reports.mail.add')}
        </ScopedButton>
      </div>
      {isAdding && <SubscriptionDialog onClose={() => setAdding(false)} />}
      {editing && <SubscriptionDialog subscription={editing} onClose={() => setEditing(undefined)} />}
      {removing && (
        <RemoveSubscriptionDialog subscription={removing} onClose={() => setRemoving(undefined)} />
      )}
    </section>
  );
}
