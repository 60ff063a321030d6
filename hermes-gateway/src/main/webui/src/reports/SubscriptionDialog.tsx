import './texts';
import { Checkbox, Form } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { addSubscription, changeSubscription, type Subscription } from '../api/subscriptions';
import { useToasts } from '../app/Toasts';
import { currentLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import { localTimezone, timezones } from '../ui/times';
import { LanguageChoice } from './LanguageChoice';
import { draftOf, isReady, newDraft, wishOf, type SubscriptionDraft } from './subscriptionDraft';
import { useMailChannels, useSubscriptionChange } from './useSubscriptions';

const KINDS = ['global', 'cleanup'] as const;
const FORMATS = ['pdf', 'html', 'markdown'] as const;

interface Props {
  /** Which is edited; a new one without. */
  subscription?: Subscription;
  onClose: () => void;
}

interface FieldProps {
  draft: SubscriptionDraft;
  onChange: (change: Partial<SubscriptionDraft>) => void;
}

export function SubscriptionDialog({ subscription, onClose }: Props) {
  const { tell } = useToasts();
  const [draft, setDraft] = useState(() =>
    subscription ? draftOf(subscription) : newDraft(currentLanguage(), localTimezone()),
  );
  const keep = useSubscriptionChange(
    () => (subscription ? changeSubscription(subscription, wishOf(draft)) : addSubscription(wishOf(draft))),
    ({ name }) => {
      tell(t('reports.mail.kept', { name }));
      onClose();
    },
  );
  const fields = {
    draft,
    onChange: (change: Partial<SubscriptionDraft>) => setDraft((old) => ({ ...old, ...change })),
  };
  return (
    <ConfirmDialog
      title={subscription ? t('reports.mail.editOf', { name: subscription.name }) : t('reports.mail.add')}
      confirm={t('reports.mail.keep')}
      isReady={isReady(draft)}
      isBusy={keep.isPending}
      error={keep.error}
      onConfirm={() => keep.mutate(undefined)}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <WhatFields {...fields} />
        <WhenFields {...fields} />
        <ReceiverFields {...fields} />
      </Form>
    </ConfirmDialog>
  );
}

function WhatFields({ draft, onChange }: FieldProps) {
  return (
    <>
      <TextField
        id="subscription-name"
        label={t('reports.mail.name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        required
      />
      {draft.kind !== 'machine' && (
        <FormField id="subscription-kind" label={t('reports.about')}>
          <Choice
            id="subscription-kind"
            label={t('reports.about')}
            value={draft.kind}
            options={KINDS.map((value) => ({ value, label: t(`reports.kinds.${value}`) }))}
            onChange={(kind) => onChange({ kind })}
          />
        </FormField>
      )}
      {draft.kind === 'global' && (
        <TextField
          id="subscription-where"
          label={t('reports.where')}
          help={t('reports.whereHelp')}
          value={draft.where}
          onChange={(where) => onChange({ where })}
          mono
        />
      )}
      <TextField
        id="subscription-days"
        type="number"
        label={t('reports.days')}
        help={t('reports.daysHelp')}
        value={draft.days}
        onChange={(days) => onChange({ days })}
        required
      />
      <FormField id="subscription-format" label={t('reports.mail.format')}>
        <Choice
          id="subscription-format"
          label={t('reports.mail.format')}
          value={draft.format}
          options={FORMATS.map((value) => ({ value, label: t(`reports.formats.${value}`) }))}
          onChange={(format) => onChange({ format })}
        />
      </FormField>
      <LanguageChoice
        id="subscription-language"
        value={draft.language}
        onChange={(language) => onChange({ language })}
      />
    </>
  );
}

function WhenFields({ draft, onChange }: FieldProps) {
  const zones = useMemo(
    () => timezones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [],
  );
  return (
    <>
      <TextField
        id="subscription-cron"
        label={t('reports.mail.cron')}
        help={t('reports.mail.cronHelp')}
        value={draft.cron}
        onChange={(cron) => onChange({ cron })}
        required
        mono
      />
      <FormField id="subscription-timezone" label={t('reports.mail.timeZone')}>
        <Choice
          id="subscription-timezone"
          label={t('reports.mail.timeZone')}
          value={draft.timezone}
          options={zones}
          onChange={(timezone) => onChange({ timezone })}
        />
      </FormField>
    </>
  );
}

function ReceiverFields({ draft, onChange }: FieldProps) {
  const channels = useMailChannels();
  return (
    <>
      <FormField
        id="subscription-channels"
        label={t('reports.mail.to')}
        help={channels.data?.length === 0 ? t('reports.mail.noChannel') : undefined}
        required
      >
        {channels.data?.map(({ id, name }) => (
          <Checkbox
            key={id}
            id={`subscription-${id}`}
            label={name}
            isChecked={draft.channels.includes(id)}
            onChange={(_event, isOn) =>
              onChange({
                channels: isOn ? [...draft.channels, id] : draft.channels.filter((one) => one !== id),
              })
            }
          />
        ))}
      </FormField>
      <Checkbox
        id="subscription-enabled"
        label={t('reports.mail.enabled')}
        isChecked={draft.enabled}
        onChange={(_event, enabled) => onChange({ enabled })}
      />
    </>
  );
}
