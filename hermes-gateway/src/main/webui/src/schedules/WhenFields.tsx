import { Button, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { asProblem } from '../api/problem';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { dateTime } from '../ui/format';
import { TextField } from '../ui/TextField';
import { CRON_IDEAS, timezones, type ScheduleDraft } from './scheduleDraft';
import { useCronPreview } from './useSchedules';

export interface DraftProps {
  draft: ScheduleDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<ScheduleDraft>) => void;
}

const MISFIRES = [
  { value: 'run_once', label: 'Run once when back' },
  { value: 'skip', label: 'Skip what was missed' },
  { value: 'run_all', label: 'Run every missed time' },
] as const;

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
          label="Cron expression"
          required
          mono
          help="Minute, hour, day, month, weekday."
          value={draft.cron}
          error={errorOf('cron')}
          onChange={(cron) => onChange({ cron })}
        />
        <FormField id="schedule-timezone" label="Time zone" error={errorOf('timezone')}>
          <Choice
            id="schedule-timezone"
            label="Time zone"
            value={draft.timezone}
            options={zones}
            onChange={(timezone) => onChange({ timezone })}
          />
        </FormField>
        <FormField id="schedule-misfire" label="If it was not running then" error={errorOf('misfirePolicy')}>
          <Choice
            id="schedule-misfire"
            label="If it was not running then"
            value={draft.misfirePolicy}
            options={MISFIRES}
            onChange={(misfirePolicy) => onChange({ misfirePolicy })}
          />
        </FormField>
      </div>
      <div className="su-row" role="group" aria-label="Common times">
        {CRON_IDEAS.map(({ value, label }) => (
          <Button key={value} size="sm" variant="tertiary" onClick={() => onChange({ cron: value })}>
            {label}
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
    <section className="su-preview" aria-label="Next runs" aria-live="polite">
      <span className="su-quiet">Next runs, {timezone.replaceAll('_', ' ')} time</span>
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
