import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Limit, MetricAlert, Metrics } from '../../api/metrics';
import { readMetrics } from '../../api/metrics';
import type { Machine } from '../../api/machines';
import { t } from '../../i18n/t';
import { bytes, count } from '../../ui/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RelativeTime } from '../../ui/RelativeTime';
import { UsageBar } from '../../ui/UsageBar';
import { machineKeys } from '../machineKeys';
import { PageSection } from './PageSection';

/** How full and how busy the machine is, with marks where that becomes too much. */
export function MetricsCard({ machine }: { machine: Machine }) {
  const metrics = useQuery({
    queryKey: machineKeys.part(machine.id, 'metrics'),
    queryFn: ({ signal }) => readMetrics(machine.id, signal),
  });
  if (metrics.isError) return <ProblemAlert error={metrics.error} />;
  if (!metrics.data) return null;
  return (
    <PageSection
      machine={machine}
      name="metrics"
      title={t('machines.metrics.title')}
      beside={
        <span className="su-row su-quiet su-small">
          {metrics.data.stale && (
            <Label isCompact color="yellow">
              {t('machines.metrics.stale')}
            </Label>
          )}
          <RelativeTime at={metrics.data.collectedAt} missing={t('machines.metrics.notYet')} />
        </span>
      }
    >
      {metrics.data.collectedAt ? <Bars metrics={metrics.data} /> : <NotYet />}
    </PageSection>
  );
}

function NotYet() {
  return (
    <p className="su-quiet">
      {t('machines.metrics.none')} <Link to="/settings">{t('machines.metrics.toSettings')}</Link>
    </p>
  );
}

function Bars({ metrics }: { metrics: Metrics }) {
  const { limits, filesystems, memoryUsedPercent, load15, cpuCores } = metrics;
  const levelOf = (what: MetricAlert['what'], mount?: string) =>
    metrics.alerts.find((one) => one.what === what && (one.mount ?? undefined) === mount)?.level;
  return (
    <div className="su-stack">
      {memoryUsedPercent != null && (
        <UsageBar
          label={t('machines.overview.memory')}
          percent={memoryUsedPercent}
          limit={limits.memory}
          level={levelOf('memory') ?? null}
          detail={
            metrics.memoryUsedBytes != null && metrics.memoryTotalBytes != null
              ? usedOf(metrics.memoryUsedBytes, metrics.memoryTotalBytes)
              : undefined
          }
        />
      )}
      {filesystems.map((fs) => (
        <UsageBar
          key={fs.mount}
          label={fs.mount}
          percent={fs.usedPercent ?? (100 * fs.usedBytes) / Math.max(1, fs.totalBytes)}
          limit={limits.disk}
          level={levelOf('disk', fs.mount) ?? null}
          detail={usedOf(fs.usedBytes, fs.totalBytes)}
        />
      ))}
      {load15 != null && cpuCores != null && (
        <LoadBar load={load15} cores={cpuCores} limit={limits.load} level={levelOf('load') ?? null} />
      )}
    </div>
  );
}

const usedOf = (used: number, total: number) =>
  t('machines.overview.usedOf', { used: bytes(used), total: bytes(total) });

interface LoadProps {
  load: number;
  cores: number;
  limit: Limit;
  level: MetricAlert['level'] | null;
}

/** As wide as a load that is an error; a mark stands where the warning begins. */
function LoadBar({ load, cores, limit, level }: LoadProps) {
  const scale = 100 / limit.error;
  return (
    <UsageBar
      label={t('machines.metrics.load')}
      percent={(load / cores) * scale}
      limit={{ warning: limit.warning * scale, error: 100 }}
      level={level}
      detail={t('machines.metrics.onCores', { count: cores })}
      reading={count(load)}
    />
  );
}
