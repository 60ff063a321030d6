import './texts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { endStop, listStops, type Stop } from '../api/stops';
import { ScopedButton } from '../app/ScopedButton';
import { useToasts } from '../app/Toasts';
import { useActorName } from '../app/useActorName';
import { t } from '../i18n/t';
import { queueKeys } from '../queue/queueKeys';
import { Alert } from '../ui/Alert';
import { dateTime } from '../ui/format';
import { PlayCircleIcon } from '../ui/icons';
import { stopsKey } from './stopsKey';

/** What is stopped, by whom, why and until when. */
export function Stops() {
  const stops = useQuery({
    queryKey: stopsKey,
    queryFn: ({ signal }) => listStops(signal),
    refetchInterval: 15_000,
  });
  if (!stops.data || stops.data.items.length === 0) return null;
  return (
    <section className="su-stack" aria-label={t('planning.stop.list')}>
      {stops.data.items.map((stop) => (
        <StopAlert key={stop.id} stop={stop} />
      ))}
    </section>
  );
}

function StopAlert({ stop }: { stop: Stop }) {
  const client = useQueryClient();
  const nameOf = useActorName();
  const { tell, fail } = useToasts();
  const end = useMutation({
    mutationFn: () => endStop(stop.id),
    onError: fail,
    onSuccess: () => tell(t('planning.stop.ended', { on: stop.on })),
    onSettled: () =>
      Promise.all([stopsKey, queueKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <Alert
      isInline
      variant="danger"
      component="h2"
      title={t('planning.stop.isOn', { on: stop.on })}
      role="status"
      actionLinks={
        <ScopedButton
          needs="operate"
          variant="link"
          isInline
          icon={<PlayCircleIcon />}
          aria-label={t('planning.stop.endOf', { on: stop.on })}
          isDisabled={end.isPending}
          onClick={() => end.mutate()}
        >
          {t('planning.stop.end')}
        </ScopedButton>
      }
    >
      <p>{stop.reason}</p>
      <p className="su-quiet">
        {t('planning.stop.by', { who: nameOf({ id: stop.stoppedBy }), time: dateTime(stop.createdAt) })}{' '}
        {stop.until && t('planning.stop.ends', { time: dateTime(stop.until) })}
      </p>
    </Alert>
  );
}
