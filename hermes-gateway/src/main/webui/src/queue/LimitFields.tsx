import './texts';
import { t } from '../i18n/t';
import { useActions, useActionTitle } from '../jobs/useActions';
import { useTags } from '../machines/useMachines';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import type { LimitDraft } from './limitDraft';

const SCOPES = ['all', 'action', 'tag'] as const;

interface Props {
  draft: LimitDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<LimitDraft>) => void;
}

export function LimitFields({ draft, errorOf, onChange }: Props) {
  return (
    <>
      <FormField id="limit-scope" label={t('queue.limits.counts')}>
        <Choice
          id="limit-scope"
          label={t('queue.limits.counts')}
          value={draft.scope}
          options={SCOPES.map((value) => ({ value, label: t(`queue.limits.${value}`) }))}
          onChange={(scope) => onChange({ scope })}
        />
      </FormField>
      {draft.scope === 'action' && (
        <ActionField
          value={draft.action}
          error={errorOf('action')}
          onChange={(action) => onChange({ action })}
        />
      )}
      {draft.scope === 'tag' && (
        <TagField value={draft.tag} error={errorOf('tag')} onChange={(tag) => onChange({ tag })} />
      )}
      <TextField
        id="limit-most"
        label={t('queue.limits.mostAtOnce')}
        required
        autoComplete="off"
        help={draft.scope === 'all' ? t('queue.limits.strictHelp') : t('queue.limits.wholeNumber')}
        value={draft.most}
        error={errorOf('maxRunning')}
        onChange={(most) => onChange({ most })}
      />
    </>
  );
}

interface SubjectProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function ActionField({ value, error, onChange }: SubjectProps) {
  const actions = useActions().data?.items ?? [];
  const titleOf = useActionTitle();
  return (
    <FormField id="limit-action" label={t('queue.limits.actionLabel')} error={error} required>
      <Choice
        id="limit-action"
        label={t('queue.limits.actionLabel')}
        value={value}
        options={[
          { value: '', label: t('queue.limits.chooseAction') },
          ...actions.map(({ name }) => ({ value: name, label: titleOf(name) })),
        ]}
        onChange={onChange}
      />
    </FormField>
  );
}

function TagField({ value, error, onChange }: SubjectProps) {
  const tags = (useTags().data?.items ?? []).map(({ name }) => name);
  const names = value && !tags.includes(value) ? [value, ...tags] : tags;
  return (
    <FormField id="limit-tag" label={t('queue.limits.tagLabel')} error={error} required>
      <Choice
        id="limit-tag"
        label={t('queue.limits.tagLabel')}
        value={value}
        options={[
          { value: '', label: t('queue.limits.chooseTag') },
          ...names.map((name) => ({ value: name, label: name })),
        ]}
        onChange={onChange}
      />
    </FormField>
  );
}
