import './texts';
import { Button, Progress } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import type { AuditState } from '../api/audit';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { Alert } from '../ui/Alert';
import { busy } from '../ui/busy';
import { FactList } from '../ui/FactList';
import { dateTime } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useAuditState, useVerify } from './useAudit';

const ArchiveDialog = lazy(async () => ({ default: (await import('./ArchiveDialog')).ArchiveDialog }));

/** Whether the log is proven: its newest row, what was noted of it, and what following it found. */
export function ChainState() {
  const state = useAuditState();
  const verify = useVerify();
  const { fail } = useToasts();
  const [isArchiving, setArchiving] = useState(false);
  if (state.isPending) return <TableSkeleton rows={2} label={t('audit.chain.title')} />;
  if (!state.data) return <ProblemAlert error={state.error} onRetry={() => void state.refetch()} />;
  const isVerifying = Boolean(state.data.verifying) || verify.isPending;
  return (
    <section className="su-card" aria-labelledby="audit-chain">
      <div className="su-row su-row--apart">
        <h2 id="audit-chain">{t('audit.chain.title')}</h2>
        <div className="su-row">
          <Button
            variant="secondary"
            isDisabled={isVerifying}
            {...busy(isVerifying)}
            onClick={() => verify.mutate(undefined, { onError: fail })}
          >
            {t('audit.chain.verify')}
          </Button>
          <Button variant="secondary" onClick={() => setArchiving(true)}>
            {t('audit.archive.open')}
          </Button>
        </div>
      </div>
      <div className="su-stack">
        <Verdict state={state.data} />
        <ChainFacts state={state.data} />
      </div>
      {isArchiving && (
        <Suspense>
          <ArchiveDialog state={state.data} onClose={() => setArchiving(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Verdict({ state: { verification, verifying } }: { state: AuditState }) {
  if (verifying) {
    return (
      <Progress
        aria-label={t('audit.chain.verifying')}
        title={t('audit.chain.verifying')}
        value={verifying.row}
        max={Math.max(verifying.last, 1)}
        label={t('audit.chain.rowOf', { row: verifying.row, last: verifying.last })}
      />
    );
  }
  if (!verification) return <p className="su-quiet">{t('audit.chain.never')}</p>;
  if (verification.message) {
    return (
      <Alert
        isInline
        variant="danger"
        role="alert"
        title={t('audit.chain.broken', { row: verification.brokenSeq ?? 0 })}
      >
        <p>{verification.message}</p>
        <p>{t('audit.chain.keepAll')}</p>
      </Alert>
    );
  }
  return (
    <Alert
      isInline
      variant="success"
      role="status"
      title={t('audit.chain.unbroken', { count: verification.rows, at: dateTime(verification.endedAt) })}
    />
  );
}

function ChainFacts({ state }: { state: AuditState }) {
  const { head, anchors, archives, keepDays } = state;
  return (
    <FactList
      facts={[
        [t('audit.chain.head'), t('audit.rowNumber', { row: head.seq })],
        [
          t('audit.chain.headHash'),
          <code key="hash" className="su-mono su-small su-audit-hash">
            {head.hash}
          </code>,
        ],
        [t('audit.chain.anchor'), anchorText(anchors)],
        [
          t('audit.chain.archived'),
          archives[0]
            ? t('audit.chain.archivedUpTo', { row: archives[0].last, at: dateTime(archives[0].at) })
            : t('audit.chain.nothing'),
        ],
        [
          t('audit.chain.keeps'),
          keepDays == null ? t('audit.chain.all') : t('audit.chain.days', { count: keepDays }),
        ],
      ]}
    />
  );
}

function anchorText(anchors: AuditState['anchors']): string {
  if (!anchors) return t('audit.chain.noAnchors');
  if (anchors.seq == null) return t('audit.chain.noAnchorYet');
  const told = {
    row: anchors.seq,
    file: anchors.file,
    at: anchors.notedAt ? dateTime(anchors.notedAt) : '–',
  };
  return anchors.holds ? t('audit.chain.anchored', told) : t('audit.chain.notHeld', told);
}
