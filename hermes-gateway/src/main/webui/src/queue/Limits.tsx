import './texts';
import { useState } from 'react';
import type { Limit } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { PlusIcon } from '../ui/icons';
import { LiftDialog } from './LiftDialog';
import { draftOf, EMPTY_LIMIT, type LimitDraft } from './limitDraft';
import { LimitDialog } from './LimitDialog';
import { LimitTable } from './LimitTable';
import { QueueSection } from './QueueSection';

export function Limits({ limits }: { limits: Limit[] }) {
  const [draft, setDraft] = useState<LimitDraft>();
  const [lifting, setLifting] = useState<Limit>();
  return (
    <QueueSection
      title={t('queue.limits.title')}
      lead={t('queue.limits.lead')}
      actions={
        <ScopedButton
          needs="admin"
          variant="secondary"
          icon={<PlusIcon />}
          onClick={() => setDraft(EMPTY_LIMIT)}
        >
          {t('queue.limits.set')}
        </ScopedButton>
      }
    >
      {limits.length > 0 ? (
        <LimitTable limits={limits} onChange={(limit) => setDraft(draftOf(limit))} onLift={setLifting} />
      ) : (
        <p className="su-quiet">{t('queue.limits.none')}</p>
      )}
      {draft && <LimitDialog start={draft} onClose={() => setDraft(undefined)} />}
      {lifting && <LiftDialog limit={lifting} onClose={() => setLifting(undefined)} />}
    </QueueSection>
  );
}
