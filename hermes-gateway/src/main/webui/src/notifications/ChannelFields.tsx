import './texts';
import { Checkbox, FormFieldGroup, FormFieldGroupHeader } from '@patternfly/react-core';
import { CHANNEL_KINDS, EVENTS } from '../api/notifications';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import { isNeeded, SETTINGS, type ChannelDraft, type Setting } from './channelDraft';

interface Props {
  draft: ChannelDraft;
  isNew: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<ChannelDraft>) => void;
}

export function ChannelFields({ draft, isNew, errorOf, onChange }: Props) {
  return (
    <>
      <TextField
        id="channel-name"
        label={t('notifications.name')}
        required
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <FormField id="channel-kind" label={t('notifications.kind')} error={errorOf('kind')}>
        <Choice
          id="channel-kind"
          label={t('notifications.kind')}
          isDisabled={!isNew}
          value={draft.kind}
          options={CHANNEL_KINDS.map((value) => ({ value, label: t(`notifications.kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </FormField>
      {SETTINGS[draft.kind].map((setting) => (
        <SettingField
          key={setting}
          setting={setting}
          draft={draft}
          error={errorOf(setting)}
          onChange={onChange}
        />
      ))}
      {draft.kind === 'email' && (
        <FormField id="channel-tls" label={t('notifications.tls')} error={errorOf('tls')}>
          <Choice
            id="channel-tls"
            label={t('notifications.tls')}
            value={draft.tls}
            options={(['starttls', 'tls', 'none'] as const).map((value) => ({
              value,
              label: t(`notifications.tlsWords.${value}`),
            }))}
            onChange={(tls) => onChange({ tls })}
          />
        </FormField>
      )}
      <RuleFields draft={draft} errorOf={errorOf} onChange={onChange} />
      <Checkbox
        id="channel-enabled"
        label={t('notifications.enabled')}
        isChecked={draft.enabled}
        onChange={(_event, enabled) => onChange({ enabled })}
      />
    </>
  );
}

const HELP: Partial<Record<Setting, 'notifications.toHelp' | 'notifications.secretHelp'>> = {
  to: 'notifications.toHelp',
  secretRef: 'notifications.secretHelp',
};

interface SettingProps {
  setting: Setting;
  draft: ChannelDraft;
  error: string | undefined;
  onChange: (change: Partial<ChannelDraft>) => void;
}

function SettingField({ setting, draft, error, onChange }: SettingProps) {
  const help = HELP[setting];
  return (
    <TextField
      id={`channel-${setting}`}
      label={t(setting === 'secretRef' ? 'notifications.secret' : `notifications.${setting}`)}
      required={isNeeded(draft.kind, setting)}
      mono={setting !== 'to' && setting !== 'from'}
      help={help && t(help)}
      value={draft[setting]}
      error={error}
      onChange={(text) => onChange({ [setting]: text })}
    />
  );
}

function RuleFields({ draft, errorOf, onChange }: Omit<Props, 'isNew'>) {
  return (
    <>
      <FormField id="channel-severity" label={t('notifications.severity')} error={errorOf('minSeverity')}>
        <Choice
          id="channel-severity"
          label={t('notifications.severity')}
          value={draft.minSeverity}
          options={(['info', 'warning', 'error'] as const).map((value) => ({
            value,
            label: t(`notifications.severities.${value}`),
          }))}
          onChange={(minSeverity) => onChange({ minSeverity })}
        />
      </FormField>
      <TextField
        id="channel-selector"
        label={t('notifications.machines')}
        mono
        help={t('notifications.machinesHelp')}
        value={draft.selector}
        error={errorOf('selector')}
        onChange={(selector) => onChange({ selector })}
      />
      <TextField
        id="channel-quiet"
        label={t('notifications.quiet')}
        help={t('notifications.quietHelp')}
        value={draft.quiet}
        error={errorOf('quietSeconds')}
        onChange={(quiet) => onChange({ quiet })}
      />
      <FormFieldGroup
        role="group"
        aria-labelledby="channel-events"
        header={
          <FormFieldGroupHeader
            titleText={{ text: t('notifications.events'), id: 'channel-events' }}
            titleDescription={errorOf('events')}
          />
        }
      >
        {EVENTS.map((event) => (
          <Checkbox
            key={event}
            id={`channel-${event}`}
            label={t(`notifications.event.${event}`)}
            isChecked={draft.events.includes(event)}
            onChange={(_event, isOn) =>
              onChange({
                events: EVENTS.filter((one) => (one === event ? isOn : draft.events.includes(one))),
              })
            }
          />
        ))}
      </FormFieldGroup>
    </>
  );
}
