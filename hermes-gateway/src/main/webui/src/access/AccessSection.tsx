import './texts';
import { Button } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { ProblemAlert } from '../ui/ProblemAlert';
import { TableSkeleton } from '../ui/TableSkeleton';
import type { Rows } from './useAccess';

interface Props<T> {
  title: string;
  lead: string;
  loading: string;
  none: string;
  actions?: ReactNode;
  rows: Rows<T>;
  children: (items: T[]) => ReactNode;
}

export function AccessSection<T>({ title, lead, loading, none, actions, rows, children }: Props<T>) {
  const id = useId();
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="su-access-section" aria-labelledby={id}>
      <div className="su-row su-row--apart">
        <div>
          <h2 id={id} className="su-section-title">
            {title}
          </h2>
          <p className="su-quiet su-small">{lead}</p>
        </div>
        {actions}
      </div>
      {rows.isPending && <TableSkeleton rows={2} label={loading} />}
      {rows.isError && !rows.data && <ProblemAlert error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && items.length === 0 && <p className="su-quiet">{none}</p>}
      {items.length > 0 && children(items)}
      {rows.hasNextPage && (
        <div>
          <Button
            variant="secondary"
            isDisabled={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
          >
            {t('access.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
