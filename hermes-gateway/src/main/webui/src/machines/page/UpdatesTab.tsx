import '../../apt/apt.css';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import type { Machine } from '../../api/machines';
import { PlanPanel } from '../../apt/PlanPanel';
import { useAnalysis } from '../../apt/usePlans';
import { SearchIcon } from '../../ui/icons';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TableSkeleton } from '../../ui/TableSkeleton';

export function UpdatesTab({ machine }: { machine: Machine }) {
  const analysis = useAnalysis(machine.id);
  if (analysis.isPending) return <TableSkeleton label="Loading the plan" />;
  if (analysis.isError)
    return <ProblemAlert error={analysis.error} onRetry={() => void analysis.refetch()} />;
  if (analysis.data === null) {
    return (
      <EmptyState titleText="Not analyzed yet" headingLevel="h2" icon={SearchIcon} variant="sm">
        <EmptyStateBody>
          Analyze {machine.name} to see exactly which packages would change. It refreshes the package lists
          and installs nothing.
        </EmptyStateBody>
      </EmptyState>
    );
  }
  return <PlanPanel machine={machine} analysis={analysis.data} />;
}
