import { Skeleton } from '@patternfly/react-core';
import { t } from '../i18n/t';

interface Props {
  rows?: number;
  label?: string;
}

export function TableSkeleton({ rows = 6, label = t('ui.loading') }: Props) {
  return (
    <div className="su-skeleton" aria-busy="true" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height="2.25rem" width={`${100 - (row % 3) * 6}%`} />
      ))}
    </div>
  );
}
