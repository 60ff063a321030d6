import './texts';
import { useState } from 'react';
import { Link } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { BanIcon, SyncAltIcon } from '../ui/icons';
import { BulkDialog } from './BulkDialog';
import { CANCEL_WAITING, TRY_FAILED_AGAIN, type BulkWork } from './bulkWork';

export function BulkSection() {
  const [work, setWork] = useState<BulkWork>();
  return (
    <div className="su-queue-bulk">
      <section className="su-card">
        <h2>{t('queue.bulk.failedTitle')}</h2>
        <div className="su-row su-row--apart">
          <p className="su-quiet">
            {t('queue.bulk.failedLead')} <Link to="/jobs?state=error">{t('queue.bulk.showFailed')}</Link>
          </p>
          <ScopedButton
            needs="run:low"
            variant="secondary"
            icon={<SyncAltIcon />}
            onClick={() => setWork(TRY_FAILED_AGAIN)}
          >
            {t('queue.bulk.tryAll')}
          </ScopedButton>
        </div>
      </section>
      <section className="su-card">
        <h2>{t('queue.bulk.waitingTitle')}</h2>
        <div className="su-row su-row--apart">
          <p className="su-quiet">
            {t('queue.bulk.waitingLead')} <Link to="/jobs?state=queued">{t('queue.bulk.showWaiting')}</Link>
          </p>
          <ScopedButton
            needs="run:low"
            variant="secondary"
            isDanger
            icon={<BanIcon />}
            onClick={() => setWork(CANCEL_WAITING)}
          >
            {t('queue.bulk.cancelAll')}
          </ScopedButton>
        </div>
      </section>
      {work && <BulkDialog key={work.key} work={work} onClose={() => setWork(undefined)} />}
    </div>
  );
}
