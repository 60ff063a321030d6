import './texts';
import { ExpandableSection, Skeleton } from '@patternfly/react-core';
import { Trans } from 'react-i18next';
import type { AnalyzeResult } from '../api/apt';
import type { Machine } from '../api/machines';
import { t } from '../i18n/t';
import { PreflightWarnings } from '../outlook/PreflightCard';
import { Alert } from '../ui/Alert';
import { plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { RelativeTime } from '../ui/RelativeTime';
import { PlanTable } from './PlanTable';
import { inReadingOrder, type UpgradeSummary } from './upgradeSummary';

export interface PlannedMachine {
  machine: Machine;
  at: string | undefined;
  isLoading: boolean;
  error: Error | null;
  summary: UpgradeSummary | null;
  result: AnalyzeResult | null;
}

export function PlannedChanges({ plans }: { plans: PlannedMachine[] }) {
  const only = plans.length === 1 ? plans[0] : undefined;
  if (only) return <MachinePlan plan={only} />;
  return (
    <div className="su-stack">
      {plans.map((plan) => (
        <ExpandableSection key={plan.machine.id} toggleText={lineOf(plan)} isIndented>
          <MachinePlan plan={plan} />
        </ExpandableSection>
      ))}
    </div>
  );
}

function lineOf({ machine, summary, isLoading }: PlannedMachine): string {
  if (isLoading) return t('apt.line.reading', { machine: machine.name });
  if (!summary) return t('apt.line.unknown', { machine: machine.name });
  const { changes, removals, holds } = summary;
  return [
    t('apt.line.changes', { machine: machine.name, packages: plural(changes.length, 'package') }),
    removals.length > 0 && t('apt.line.removed', { count: removals.length }),
    holds.length > 0 && t('apt.line.staying', { count: holds.length }),
  ]
    .filter(Boolean)
    .join(', ');
}

function MachinePlan({ plan: { machine, summary, isLoading, error, at, result } }: { plan: PlannedMachine }) {
  if (error) return <ProblemAlert error={error} title={t('apt.planUnreadable', { machine: machine.name })} />;
  if (isLoading) return <Skeleton height="8rem" screenreaderText={t('apt.readingPlan')} />;
  if (!summary) {
    return (
      <Alert isInline variant="warning" title={t('apt.notAnalyzed', { machine: machine.name })}>
        {t('apt.notAnalyzedBody')}
      </Alert>
    );
  }
  const { changes, removals, holds } = summary;
  return (
    <div className="su-stack">
      <p className="su-quiet">
        <Trans
          i18nKey="apt.planned"
          count={changes.length + removals.length}
          values={{ holds: holds.length }}
          components={{ at: <RelativeTime at={at} /> }}
        />
      </p>
      {result && <PreflightWarnings result={result} />}
      {changes.length + removals.length > 0 && (
        <PlanTable
          items={inReadingOrder([...removals, ...changes])}
          label={t('apt.changesOn', { machine: machine.name })}
        />
      )}
    </div>
  );
}
