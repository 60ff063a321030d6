import './texts';
import { lazy, Suspense, useState } from 'react';
import type { DeadLetter } from '../api/deadLetters';
import { useRefusal } from '../app/Session';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { DeadLetterTable } from './DeadLetterTable';
import { QueueSection } from './QueueSection';
import { useDeadLetters } from './useDeadLetters';

const DeadLetterDialog = lazy(async () => ({
  default: (await import('./DeadLetterDialog')).DeadLetterDialog,
}));

/** Their content may be anything, so only administrators see them. */
export const DeadLetters = () => (useRefusal('admin') === null ? <WaitingLetters /> : null);

function WaitingLetters() {
  const [chosen, setChosen] = useState<DeadLetter>();
  const position = useCursor();
  const letters = useDeadLetters(position.cursor);
  return (
    <QueueSection title={t('queue.letters.title')} lead={t('queue.letters.lead')}>
      {letters.isPending && <TableSkeleton rows={2} label={t('queue.letters.loading')} />}
      {letters.isError && !letters.data && (
        <ProblemAlert error={letters.error} onRetry={() => void letters.refetch()} />
      )}
      {letters.data && (
        <>
          {letters.data.items.length > 0 ? (
            <DeadLetterTable letters={letters.data.items} onChoose={setChosen} />
          ) : (
            <p className="su-quiet">{t('queue.letters.none')}</p>
          )}
          <CursorPager
            position={position}
            shown={letters.data.items.length}
            total={letters.data.total}
            nextCursor={letters.data.nextCursor}
            noun="message"
          />
        </>
      )}
      {chosen && (
        <Suspense>
          <DeadLetterDialog letter={chosen} onClose={() => setChosen(undefined)} />
        </Suspense>
      )}
    </QueueSection>
  );
}
