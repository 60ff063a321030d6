import './texts';
import { changedFilter } from '../ui/changedFilter';
import './audit.css';
import { Drawer, DrawerContent, DrawerContentBody } from '@patternfly/react-core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { auditExportUrl, type AuditRow } from '../api/audit';
import { AdminsOnly } from '../app/AdminsOnly';
import { t } from '../i18n/t';
import { CursorPager } from '../ui/CursorPager';
import { DownloadIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { useCursor } from '../ui/useCursor';
import { AuditDetails } from './AuditDetails';
import { auditQueryOf, readAuditFilter } from './auditFilter';
import { AuditTable } from './AuditTable';
import { AuditToolbar } from './AuditToolbar';
import { ChainState } from './ChainState';
import { useAudit } from './useAudit';

export const AuditPage = () => (
  <AdminsOnly title={t('audit.title')}>
    <PageHeading
      title={t('audit.title')}
      lead={t('audit.lead')}
      actions={
        <a className="pf-v6-c-button pf-m-secondary" href={auditExportUrl} download="audit.ndjson">
          <span className="pf-v6-c-button__icon pf-m-start">
            <DownloadIcon />
          </span>
          <span className="pf-v6-c-button__text">{t('audit.export')}</span>
        </a>
      }
    />
    <div className="su-stack su-stack--loose">
      <ChainState />
      <AuditList />
    </div>
  </AdminsOnly>
);

function AuditList() {
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<AuditRow>();
  const filter = readAuditFilter(params);
  const position = useCursor();
  const audit = useAudit(auditQueryOf(filter, position.cursor));
  const rows = audit.data?.items ?? [];
  const close = () => {
    const label = chosen && t('audit.lookAt', { row: chosen.seq });
    setChosen(undefined);
    document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.focus();
  };
  return (
    <section aria-label={t('audit.rows')}>
      <AuditToolbar
        filter={filter}
        onChange={(change) => setParams((before) => changedFilter(before, change), { replace: true })}
      />
      {audit.isError && !audit.data && (
        <ProblemAlert error={audit.error} onRetry={() => void audit.refetch()} />
      )}
      {audit.isPending && <TableSkeleton label={t('audit.loading')} />}
      {audit.data && rows.length === 0 && <p className="su-quiet">{t('audit.none')}</p>}
      {rows.length > 0 && (
        <Drawer isExpanded={chosen !== undefined} isInline>
          <DrawerContent panelContent={chosen && <AuditDetails row={chosen} onClose={close} />}>
            <DrawerContentBody>
              <AuditTable rows={rows} chosen={chosen?.seq} onChoose={setChosen} />
              <CursorPager
                position={position}
                shown={rows.length}
                total={null}
                nextCursor={audit.data?.nextCursor ?? null}
                noun="row"
              />
            </DrawerContentBody>
          </DrawerContent>
        </Drawer>
      )}
    </section>
  );
}
