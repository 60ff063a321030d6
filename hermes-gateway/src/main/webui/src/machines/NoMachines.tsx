import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { Link } from 'react-router';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { SearchIcon, ServerIcon } from '../ui/icons';

export function NoMachines({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState titleText={t('machines.none.title')} headingLevel="h2" icon={ServerIcon}>
      <EmptyStateBody>{t('machines.none.body')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <ScopedButton needs="operate" onClick={onAdd}>
            {t('machines.none.add')}
          </ScopedButton>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}

export function NothingMatches() {
  return (
    <EmptyState titleText={t('machines.noMatch.title')} headingLevel="h2" icon={SearchIcon} variant="sm">
      <EmptyStateBody>{t('machines.noMatch.body')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Link to="/machines">{t('machines.noMatch.showAll')}</Link>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
