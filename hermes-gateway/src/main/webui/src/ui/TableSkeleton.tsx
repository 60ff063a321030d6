import { Skeleton } from '@patternfly/react-core';

interface Props {
  rows?: number;
  label?: string;
}

export function TableSkeleton({ rows = 6, label = 'Loading' }: Props) {
  return (
    <div className="su-skeleton" aria-busy="true" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height="2.25rem" width={`${100 - (row % 3) * 6}%`} />
      ))}
    </div>
  );
}
