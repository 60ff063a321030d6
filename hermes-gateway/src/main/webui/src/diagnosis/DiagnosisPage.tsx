import { Button } from '@patternfly/react-core';
import type { Diagnosis } from '../api/diagnosis';
import { AdminsOnly } from '../app/AdminsOnly';
import { t } from '../i18n/t';
import { busy } from '../ui/busy';
import { SyncAltIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { TableSkeleton } from '../ui/TableSkeleton';
import { partText, summaryText, worstFirst } from './diagnosisText';
import { FindingTable } from './FindingTable';
import { LevelLabel } from './LevelLabel';
import { StandingAlerts } from './StandingAlerts';
import { useDiagnosis } from './useDiagnosis';

export const DiagnosisPage = () => (
  <AdminsOnly title={t('diagnosis.title')}>
    <Looks />
  </AdminsOnly>
);

function Looks() {
  const diagnosis = useDiagnosis();
  return (
    <>
      <PageHeading
        title={t('diagnosis.title')}
        lead={t('diagnosis.lead')}
        beside={diagnosis.data && <LevelLabel level={diagnosis.data.level} />}
        actions={
          <Button
            variant="secondary"
            icon={<SyncAltIcon />}
            isDisabled={diagnosis.isFetching}
            {...busy(diagnosis.isFetching)}
            onClick={() => void diagnosis.refetch()}
          >
            {t('diagnosis.lookAgain')}
          </Button>
        }
      />
      {diagnosis.isPending && <TableSkeleton label={t('diagnosis.looking')} />}
      {diagnosis.isError && <ProblemAlert error={diagnosis.error} onRetry={() => void diagnosis.refetch()} />}
      {diagnosis.data && (
        <div className="su-stack su-stack--loose">
          <p role="status">
            {summaryText(diagnosis.data)}
            <span className="su-quiet">
              {' · '}
              <RelativeTime at={new Date(diagnosis.dataUpdatedAt).toISOString()} />
            </span>
          </p>
          <StandingAlerts />
          <PartSections diagnosis={diagnosis.data} />
        </div>
      )}
    </>
  );
}

function PartSections({ diagnosis }: { diagnosis: Diagnosis }) {
  return worstFirst(diagnosis.parts).map((part) => (
    <section key={part.name} className="su-stack" aria-label={partText(part.name)}>
      <h2 className="su-section-title">{partText(part.name)}</h2>
      <FindingTable part={part} />
    </section>
  ));
}
