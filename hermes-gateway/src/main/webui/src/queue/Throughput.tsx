import './texts';
import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { readThroughput, type Span } from '../api/queue';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { QueueSection } from './QueueSection';
import { queueKeys } from './queueKeys';
import { SPANS } from './throughputText';

const ThroughputChart = lazy(async () => ({
  default: (await import('./ThroughputChart')).ThroughputChart,
}));
const LOOK = 15_000;

export function Throughput() {
  const [span, setSpan] = useState<Span>('hour');
  const { data, isError, error, refetch } = useQuery({
    queryKey: queueKeys.throughput(span),
    queryFn: ({ signal }) => readThroughput(span, signal),
    refetchInterval: LOOK,
  });
  return (
    <QueueSection
      title={t('queue.throughput.title')}
      lead={t('queue.throughput.lead')}
      actions={
        <ToggleGroup aria-label={t('queue.throughput.shown')}>
          {SPANS.map((choice) => (
            <ToggleGroupItem
              key={choice}
              text={t(`queue.throughput.${choice}`)}
              isSelected={choice === span}
              onChange={() => setSpan(choice)}
            />
          ))}
        </ToggleGroup>
      }
    >
      {isError && !data && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      <div className="su-queue-chart">
        {data && (
          <Suspense>
            <ThroughputChart bars={data.items} span={span} />
          </Suspense>
        )}
      </div>
    </QueueSection>
  );
}
