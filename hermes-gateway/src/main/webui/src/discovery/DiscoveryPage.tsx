import './texts';
import './discovery.css';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useSearchParams } from 'react-router';
import { t } from '../i18n/t';
import { SearchIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import { Candidates } from './Candidates';
import { ScanForm } from './ScanForm';
import { ScanList } from './ScanList';
import { useScanLimits, useScans } from './useDiscovery';

export function DiscoveryPage() {
  const limits = useScanLimits();
  const scans = useScans();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('scan') ?? '';
  const listed = scans.data?.items ?? [];
  return (
    <>
      <PageHeading title={t('discovery.title')} lead={t('discovery.lead')} />
      {limits.isPending && <TableSkeleton label={t('discovery.loading')} />}
      {limits.isError && !limits.data && (
        <ProblemAlert error={limits.error} onRetry={() => void limits.refetch()} />
      )}
      {limits.data && (
        <div className="su-stack su-stack--loose">
          {limits.data.ranges.length > 0 ? (
            <ScanForm limits={limits.data} />
          ) : (
            <DiscoveryIsOff setting={limits.data.setting} />
          )}
          {listed.length > 0 && (
            <>
              <ScanList
                scans={listed}
                chosen={chosen}
                onChoose={(scan) => setParams(scan ? { scan, show: '' } : {})}
              />
              <Candidates scan={chosen} isScanning={listed.some(({ status }) => status === 'running')} />
            </>
          )}
        </div>
      )}
    </>
  );
}

function DiscoveryIsOff({ setting }: { setting: string }) {
  return (
    <EmptyState titleText={t('discovery.off.title')} headingLevel="h2" icon={SearchIcon} variant="sm">
      <EmptyStateBody>
        <p>{t('discovery.off.body')}</p>
        <code className="su-mono">{t('discovery.off.example', { setting })}</code>
      </EmptyStateBody>
    </EmptyState>
  );
}
