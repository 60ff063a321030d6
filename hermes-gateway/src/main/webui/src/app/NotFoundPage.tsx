import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { t } from '../i18n/t';
import { SearchIcon } from '../ui/icons';

export function NotFoundPage() {
  return (
    <EmptyState titleText={t('app.notFound.title')} headingLevel="h1" icon={SearchIcon}>
      <EmptyStateBody>
        <Trans i18nKey="app.notFound.body" components={{ machines: <Link to="/machines" /> }} />
      </EmptyStateBody>
    </EmptyState>
  );
}
