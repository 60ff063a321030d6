import { useState } from 'react';
import { Link } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { BanIcon, SyncAltIcon } from '../ui/icons';
import { BulkDialog } from './BulkDialog';
import { CANCEL_WAITING, TRY_FAILED_AGAIN, type BulkWork } from './bulkWork';

export function BulkSection() {
  const [work, setWork] = useState<BulkWork>();
  return (
    <div className="su-queue-bulk">
      <section className="su-card">
        <h2>Failed in the last day</h2>
        <div className="su-row su-row--apart">
          <p className="su-quiet">
            With the cause out of the way, the same work runs again.{' '}
            <Link to="/jobs?state=error">Show failed jobs</Link>
          </p>
          <ScopedButton
            needs="operate"
            variant="secondary"
            icon={<SyncAltIcon />}
            onClick={() => setWork(TRY_FAILED_AGAIN)}
          >
            Try all failed again…
          </ScopedButton>
        </div>
      </section>
      <section className="su-card">
        <h2>Waiting jobs</h2>
        <div className="su-row su-row--apart">
          <p className="su-quiet">
            Takes everything out of the queue that has not begun.{' '}
            <Link to="/jobs?state=queued">Show waiting jobs</Link>
          </p>
          <ScopedButton
            needs="operate"
            variant="secondary"
            isDanger
            icon={<BanIcon />}
            onClick={() => setWork(CANCEL_WAITING)}
          >
            Cancel all waiting…
          </ScopedButton>
        </div>
      </section>
      {work && <BulkDialog key={work.key} work={work} onClose={() => setWork(undefined)} />}
    </div>
  );
}
