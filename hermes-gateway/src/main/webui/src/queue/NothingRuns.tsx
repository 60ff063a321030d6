import './texts';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { t } from '../i18n/t';
import { CheckCircleIcon } from '../ui/icons';

export function NothingRuns() {
  return (
    <EmptyState titleText={t('queue.nothing.title')} headingLevel="h2" icon={CheckCircleIcon} variant="sm">
      <EmptyStateBody>
        <Trans
          i18nKey="queue.nothing.body"
          components={{ machines: <Link to="/machines" />, schedules: <Link to="/schedules" /> }}
        />
      </EmptyStateBody>
    </EmptyState>
  );
}
