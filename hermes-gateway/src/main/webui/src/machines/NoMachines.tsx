import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { Link } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { SearchIcon, ServerIcon } from '../ui/icons';

export function NoMachines({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState titleText="Add your first machine" headingLevel="h2" icon={ServerIcon}>
      <EmptyStateBody>
        System Update needs an address, a user and a key or password. It connects over SSH, installs nothing,
        and sends nothing secret before you have approved the machine’s host key.
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <ScopedButton needs="operate" onClick={onAdd}>
            Add a machine
          </ScopedButton>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}

export function NothingMatches() {
  return (
    <EmptyState titleText="No machine matches" headingLevel="h2" icon={SearchIcon} variant="sm">
      <EmptyStateBody>Take a filter away, or look for something else.</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Link to="/machines">Show every machine</Link>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
