import './texts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { addSchedule, listSchedules } from '../api/schedules';
import { ScopedButton } from '../app/ScopedButton';
import { t } from '../i18n/t';
import { localTimezone } from '../ui/times';
import { scheduleKeys } from '../schedules/scheduleKeys';
import { Alert } from '../ui/Alert';
import { busy } from '../ui/busy';
import { ProblemAlert } from '../ui/ProblemAlert';

const ACTION = 'machine.metrics';

/** Limits are worth nothing as long as nobody measures. */
export function MetricsSchedule() {
  const client = useQueryClient();
  const schedules = useQuery({
    queryKey: scheduleKeys.list(undefined),
    queryFn: ({ signal }) => listSchedules(undefined, signal),
  });
  const add = useMutation({
    mutationFn: () =>
      addSchedule({
        name: t('settings.collect.name'),
        cron: '*/10 * * * *',
        timezone: localTimezone(),
        selector: '*',
        actions: [{ action: ACTION, params: {} }],
        misfirePolicy: 'skip',
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: scheduleKeys.all }),
  });
  if (!schedules.data) return null;
  const found = schedules.data.items.find(({ actions }) => actions.some(({ action }) => action === ACTION));
  if (found) {
    return (
      <p className="su-quiet">
        <Trans
          i18nKey={found.enabled ? 'settings.collect.by' : 'settings.collect.paused'}
          values={{ name: found.name, cron: found.cron }}
          components={{ schedule: <Link to={`/schedules/${found.id}`} /> }}
        />
      </p>
    );
  }
  return (
    <Alert isInline variant="info" title={t('settings.collect.none')}>
      <div className="su-stack">
        <p>{t('settings.collect.about')}</p>
        {add.isError && <ProblemAlert error={add.error} />}
        <div>
          <ScopedButton
            needs="operate"
            variant="secondary"
            size="sm"
            isDisabled={add.isPending}
            {...busy(add.isPending)}
            onClick={() => add.mutate()}
          >
            {t('settings.collect.button')}
          </ScopedButton>
        </div>
      </div>
    </Alert>
  );
}
