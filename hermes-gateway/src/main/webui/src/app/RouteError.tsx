import { Button, EmptyState, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useRouteError } from 'react-router';
import { ExclamationCircleIcon } from '../ui/icons';

/** Also met when the product was upgraded under an open page and an old script file is gone: reload heals that. */
export function RouteError() {
  const error = useRouteError();
  return (
    <EmptyState
      titleText="This page could not be shown"
      headingLevel="h1"
      icon={ExclamationCircleIcon}
      status="danger"
    >
      <EmptyStateBody>
        {error instanceof Error ? error.message : 'Something unexpected happened.'}
      </EmptyStateBody>
      <EmptyStateFooter>
        <Button onClick={() => location.reload()}>Load it again</Button>
      </EmptyStateFooter>
    </EmptyState>
  );
}
