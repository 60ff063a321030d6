import { Alert, ExpandableSection, Skeleton } from '@patternfly/react-core';
import type { Machine } from '../api/machines';
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
  if (isLoading) return `${machine.name}: reading the plan`;
  if (!summary) return `${machine.name}: not analyzed yet`;
  const { changes, removals, holds } = summary;
  return [
    `${machine.name}: ${plural(changes.length, 'package')}`,
    removals.length > 0 && `${removals.length} removed`,
    holds.length > 0 && `${holds.length} staying`,
  ]
    .filter(Boolean)
    .join(', ');
}

function MachinePlan({ plan: { machine, summary, isLoading, error, at } }: { plan: PlannedMachine }) {
  if (error) return <ProblemAlert error={error} title={`The plan of ${machine.name} could not be read`} />;
  if (isLoading) return <Skeleton height="8rem" screenreaderText="Reading the plan" />;
  if (!summary) {
    return (
      <Alert isInline variant="warning" title={`${machine.name} was not analyzed yet`}>
        What would change is not known. Analyze it first to see the list; an upgrade now takes whatever apt
        finds.
      </Alert>
    );
  }
  const { changes, removals, holds } = summary;
  return (
    <div className="su-stack">
      <p className="su-quiet">
        {plural(changes.length + removals.length, 'package')} change, {holds.length} stay as they are. As
        analyzed <RelativeTime at={at} />.
      </p>
      {changes.length + removals.length > 0 && (
        <PlanTable items={inReadingOrder([...removals, ...changes])} label={`Changes on ${machine.name}`} />
      )}
    </div>
  );
}
