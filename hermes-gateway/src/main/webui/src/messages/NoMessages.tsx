import './texts';
import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { CheckCircleIcon } from '../ui/icons';

export function NoMessages() {
  return (
    <EmptyState titleText={t('messages.none.title')} headingLevel="h2" icon={CheckCircleIcon} variant="sm">
      <EmptyStateBody>{t('messages.none.body')}</EmptyStateBody>
    </EmptyState>
  );
}
