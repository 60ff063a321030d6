import './texts';
import '../planning/texts';
import { Button, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { asProblem } from '../api/problem';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { dateTime } from '../ui/format';
import { TextField } from '../ui/TextField';
import { CRON_IDEAS, type ScheduleDraft } from './scheduleDraft';
import { timezones } from '../ui/times';
import { useCronPreview } from './useSchedules';

export interface DraftProps {
  draft: ScheduleDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<ScheduleDraft>) => void;
}

const MISFIRES = ['run_once', 'skip', 'run_all'] as const;

export function WhenFields({ draft, errorOf, onChange }: DraftProps) {
  const zones = useMemo(
    () => timezones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [],
  );
  return (
    <>
      <div className="su-when">
        <TextField
          id="schedule-cron"
          label={t('schedules.cron')}
          required
          mono
          help={t('schedules.cronHelp')}
          value={draft.cron}
          error={errorOf('cron')}
          onChange={(cron) => onChange({ cron })}
        />
        <FormField id="schedule-timezone" label={t('schedules.timeZone')} error={errorOf('timezone')}>
          <Choice
            id="schedule-timezone"
            label={t('schedules.timeZone')}
            value={draft.timezone}
            options={zones}
            onChange={(timezone) => onChange({ timezone })}
          />
        </FormField>
        <FormField id="schedule-misfire" label={t('schedules.ifNotRunning')} error={errorOf('misfirePolicy')}>
          <Choice
            id="schedule-misfire"
            label={t('schedules.ifNotRunning')}
            value={draft.misfirePolicy}
            options={MISFIRES.map((value) => ({ value, label: t(`planning.misfire.${value}`) }))}
            onChange={(misfirePolicy) => onChange({ misfirePolicy })}
          />
        </FormField>
      </div>
      <div className="su-row" role="group" aria-label={t('schedules.commonTimes')}>
        {CRON_IDEAS.map(({ value, name }) => (
          <Button key={value} size="sm" variant="tertiary" onClick={() => onChange({ cron: value })}>
            {t(`planning.idea.${name}`)}
          </Button>
        ))}
      </div>
      <CronPreview cron={draft.cron} timezone={draft.timezone} />
    </>
  );
}

function CronPreview({ cron, timezone }: { cron: string; timezone: string }) {
  const preview = useCronPreview(cron, timezone);
  if (preview.isError) {
    const { detail, remedy } = asProblem(preview.error);
    return (
      <HelperText isLiveRegion>
        <HelperTextItem variant="error">{[detail, remedy].filter(Boolean).join(' ')}</HelperTextItem>
      </HelperText>
    );
  }
  return (
    <section className="su-preview" aria-label={t('schedules.nextRuns')} aria-live="polite">
      <span className="su-quiet">{t('schedules.nextRunsIn', { zone: timezone.replaceAll('_', ' ') })}</span>
      <ol>
        {preview.data?.next.map((at) => (
          <li key={at} className="su-numbers">
            {dateTime(at, timezone)}
          </li>
        ))}
      </ol>
    </section>
  );
}
