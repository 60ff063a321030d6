import './texts';
import { Checkbox } from '@patternfly/react-core';
import { useMemo } from 'react';
import { t } from '../i18n/t';
import { timezones } from '../ui/times';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import type { WindowDraft } from './windowDraft';

interface Props {
  draft: WindowDraft;
  isNew: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<WindowDraft>) => void;
}

export function WindowFields({ draft, isNew, errorOf, onChange }: Props) {
  const zones = useMemo(
    () => timezones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [],
  );
  return (
    <>
      <TextField
        id="window-name"
        label={t('windows.name')}
        required
        placeholder={t('windows.namePlaceholder')}
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <div className="su-when">
        <FormField id="window-kind" label={t('windows.kind')} error={errorOf('kind')}>
          <Choice
            id="window-kind"
            label={t('windows.kind')}
            isDisabled={!isNew}
            value={draft.kind}
            options={(['allow', 'blackout'] as const).map((value) => ({
              value,
              label: t(`windows.kinds.${value}`),
            }))}
            onChange={(kind) => onChange({ kind })}
          />
        </FormField>
        <FormField id="window-form" label={t('windows.form')}>
          <Choice
            id="window-form"
            label={t('windows.form')}
            value={draft.form}
            options={(['recurring', 'once'] as const).map((value) => ({
              value,
              label: t(`windows.forms.${value}`),
            }))}
            onChange={(form) => onChange({ form })}
          />
        </FormField>
        <FormField id="window-timezone" label={t('windows.timeZone')} error={errorOf('timezone')}>
          <Choice
            id="window-timezone"
            label={t('windows.timeZone')}
            value={draft.timezone}
            options={zones}
            onChange={(timezone) => onChange({ timezone })}
          />
        </FormField>
        <TimeFields draft={draft} errorOf={errorOf} onChange={onChange} />
      </div>
      {draft.kind === 'blackout' && (
        <TextField
          id="window-selector"
          label={t('windows.machines')}
          mono
          help={t('windows.machinesHelp')}
          value={draft.selector}
          error={errorOf('selector')}
          onChange={(selector) => onChange({ selector })}
        />
      )}
      <Checkbox
        id="window-enabled"
        label={t('windows.enabled')}
        isChecked={draft.enabled}
        onChange={(_event, enabled) => onChange({ enabled })}
      />
    </>
  );
}

function TimeFields({ draft, errorOf, onChange }: Omit<Props, 'isNew'>) {
  if (draft.form === 'once') {
    return (['startAt', 'endAt'] as const).map((field) => (
      <TextField
        key={field}
        id={`window-${field}`}
        type="datetime-local"
        label={t(field === 'startAt' ? 'windows.from' : 'windows.until')}
        required
        help={t('windows.browserTime')}
        value={draft[field]}
        error={errorOf(field)}
        onChange={(value) => onChange({ [field]: value })}
      />
    ));
  }
  return (
    <>
      <TextField
        id="window-cron"
        label={t('windows.begins')}
        required
        mono
        help={t('windows.beginsHelp')}
        value={draft.cron}
        error={errorOf('cron')}
        onChange={(cron) => onChange({ cron })}
      />
      <TextField
        id="window-length"
        label={t('windows.length')}
        required
        mono
        help={t('windows.lengthHelp')}
        value={draft.length}
        error={errorOf('durationSeconds')}
        onChange={(length) => onChange({ length })}
      />
    </>
  );
}
