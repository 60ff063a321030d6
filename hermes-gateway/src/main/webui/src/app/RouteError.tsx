import { Button, EmptyState, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useRouteError } from 'react-router';
import { t } from '../i18n/t';
import { ExclamationCircleIcon } from '../ui/icons';

/** Also met when the product was upgraded under an open page and an old script file is gone: reload heals that. */
export function RouteError() {
  const error = useRouteError();
  return (
    <EmptyState
      titleText={t('app.broken.title')}
      headingLevel="h1"
      icon={ExclamationCircleIcon}
      status="danger"
    >
      <EmptyStateBody>{error instanceof Error ? error.message : t('app.broken.unexpected')}</EmptyStateBody>
      <EmptyStateFooter>
        <Button onClick={() => location.reload()}>{t('app.broken.reload')}</Button>
      </EmptyStateFooter>
    </EmptyState>
  );
}
