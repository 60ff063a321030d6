import { useState } from 'react';
import type { Limit } from '../api/queue';
import { ScopedButton } from '../app/ScopedButton';
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
      title="Limits"
      lead="How many jobs may run at once: of all, of one action, or on the machines with a tag."
      actions={
        <ScopedButton
          needs="admin"
          variant="secondary"
          icon={<PlusIcon />}
          onClick={() => setDraft(EMPTY_LIMIT)}
        >
          Set a limit
        </ScopedButton>
      }
    >
      {limits.length > 0 ? (
        <LimitTable limits={limits} onChange={(limit) => setDraft(draftOf(limit))} onLift={setLifting} />
      ) : (
        <p className="su-quiet">No limits: as many jobs run at once as there are workers.</p>
      )}
      {draft && <LimitDialog start={draft} onClose={() => setDraft(undefined)} />}
      {lifting && <LiftDialog limit={lifting} onClose={() => setLifting(undefined)} />}
    </QueueSection>
  );
}
