import '../../apt/apt.css';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import type { Machine } from '../../api/machines';
import { PlanPanel } from '../../apt/PlanPanel';
import { useAnalysis } from '../../apt/usePlans';
import { t } from '../../i18n/t';
import { SearchIcon } from '../../ui/icons';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { TableSkeleton } from '../../ui/TableSkeleton';

export function UpdatesTab({ machine }: { machine: Machine }) {
  const analysis = useAnalysis(machine.id);
  if (analysis.isPending) return <TableSkeleton label={t('machines.updates.loading')} />;
  if (analysis.isError)
    return <ProblemAlert error={analysis.error} onRetry={() => void analysis.refetch()} />;
  if (analysis.data === null) {
    return (
      <EmptyState titleText={t('machines.updates.none')} headingLevel="h2" icon={SearchIcon} variant="sm">
        <EmptyStateBody>{t('machines.updates.about', { name: machine.name })}</EmptyStateBody>
      </EmptyState>
    );
  }
  return <PlanPanel machine={machine} analysis={analysis.data} />;
}
