import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { Link } from 'react-router';
import { SearchIcon } from '../ui/icons';

export function NotFoundPage() {
  return (
    <EmptyState titleText="There is no such page" headingLevel="h1" icon={SearchIcon}>
      <EmptyStateBody>
        The address may be mistyped. <Link to="/machines">Go to the machines</Link>
      </EmptyStateBody>
    </EmptyState>
  );
}
