import { Skeleton } from '@patternfly/react-core';
import { t } from '../i18n/t';

export function TilesSkeleton() {
  return (
    <div className="su-tiles" role="status" aria-busy="true" aria-label={t('machines.loading')}>
      {Array.from({ length: 6 }, (_, tile) => (
        <div className="su-tile su-tone--idle" key={tile}>
          <Skeleton width="45%" height="1.25rem" />
          <Skeleton width="70%" />
          <Skeleton width="55%" />
          <Skeleton width="30%" />
        </div>
      ))}
    </div>
  );
}
