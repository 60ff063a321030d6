import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { Link } from 'react-router';
import { CheckCircleIcon } from '../ui/icons';

export function NothingRuns() {
  return (
    <EmptyState
      titleText="Nothing waits and nothing runs"
      headingLevel="h2"
      icon={CheckCircleIcon}
      variant="sm"
    >
      <EmptyStateBody>
        Every job came to its end. Start one from <Link to="/machines">a machine</Link>, or let{' '}
        <Link to="/schedules">a schedule</Link> do it.
      </EmptyStateBody>
    </EmptyState>
  );
}
