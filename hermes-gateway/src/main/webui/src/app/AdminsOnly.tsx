import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { LockIcon } from '../ui/icons';
import { PageHeading } from '../ui/PageHeading';
import { useRefusal } from './Session';

/** Whoever may not see a page is told what it takes, and nothing is asked for. */
export function AdminsOnly({ title, children }: { title: string; children: ReactNode }) {
  const refusal = useRefusal('admin');
  if (refusal === null) return children;
  return (
    <>
      <PageHeading title={title} />
      <EmptyState titleText={t('app.adminsOnly')} headingLevel="h2" icon={LockIcon} variant="sm">
        <EmptyStateBody>{refusal}</EmptyStateBody>
      </EmptyState>
    </>
  );
}
