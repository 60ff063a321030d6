import './texts';
import { Spinner } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useToasts } from '../app/Toasts';
import { t } from '../i18n/t';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { confirmText, meantText, moreText, toldOf, type BulkWork } from './bulkWork';
import { queueKeys } from './queueKeys';
import { useQueueChange } from './useQueueChange';

interface Props {
  work: BulkWork;
  onClose: () => void;
}

/** Asks the server how many jobs are meant before it asks the person. */
export function BulkDialog({ work, onClose }: Props) {
  const { tell } = useToasts();
  const meant = useQuery({
    queryKey: queueKeys.meant(work.key),
    queryFn: ({ signal }) => work.send({ ...work.choice, dryRun: true }, signal),
    gcTime: 0,
    staleTime: 0,
  });
  const change = useQueueChange(
    () => work.send({ ...work.choice, dryRun: false }),
    (answer) => tell(...toldOf(work, answer)),
  );
  const matched = meant.data?.matched;
  const more = meant.data && moreText(meant.data);
  return (
    <ConfirmDialog
      title={t(`queue.${work.key}.question`)}
      confirm={confirmText(work, matched)}
      isDanger={work.isDanger}
      isReady={Boolean(matched)}
      isBusy={change.isPending}
      error={change.error ?? meant.error}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack" role="status">
        {meant.isPending && (
          <Spinner
            size="md"
            aria-label={t('queue.bulk.counting')}
            aria-valuetext={t('queue.bulk.counting')}
          />
        )}
        {matched === 0 && <p>{t(`queue.${work.key}.none`)}</p>}
        {Boolean(matched) && (
          <>
            <p>
              <strong>{meantText(work, matched ?? 0)}</strong>
            </p>
            {more && <p>{more}</p>}
            <p>{t(`queue.${work.key}.explains`)}</p>
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
