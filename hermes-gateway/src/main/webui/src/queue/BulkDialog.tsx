import { Spinner } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useToasts } from '../app/Toasts';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { moreText, toldOf, type BulkWork } from './bulkWork';
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
      title={work.question}
      confirm={work.confirm(matched)}
      isDanger={work.isDanger}
      isReady={Boolean(matched)}
      isBusy={change.isPending}
      error={change.error ?? meant.error}
      onConfirm={() => change.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="su-stack" role="status">
        {meant.isPending && <Spinner size="md" aria-label="Counting the jobs" />}
        {matched === 0 && <p>{work.none}</p>}
        {Boolean(matched) && (
          <>
            <p>
              <strong>{work.meant(matched ?? 0)}</strong>
            </p>
            {more && <p>{more}</p>}
            <p>{work.explains}</p>
          </>
        )}
      </div>
    </ConfirmDialog>
  );
}
