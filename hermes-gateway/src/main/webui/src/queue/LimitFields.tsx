import { useActions } from '../jobs/useActions';
import { useTags } from '../machines/useMachines';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import type { LimitDraft } from './limitDraft';

const SCOPES = [
  { value: 'all', label: 'All jobs' },
  { value: 'action', label: 'One action' },
  { value: 'tag', label: 'Machines with a tag' },
] as const;

interface Props {
  draft: LimitDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<LimitDraft>) => void;
}

export function LimitFields({ draft, errorOf, onChange }: Props) {
  return (
    <>
      <FormField id="limit-scope" label="Counts">
        <Choice
          id="limit-scope"
          label="Counts"
          value={draft.scope}
          options={SCOPES}
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
        label="At most at once"
        required
        autoComplete="off"
        help={
          draft.scope === 'all'
            ? 'One is strict order: each job waits for the one before it.'
            : 'A whole number, at least 1. To run none, pause instead.'
        }
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
  return (
    <FormField id="limit-action" label="Action" error={error} required>
      <Choice
        id="limit-action"
        label="Action"
        value={value}
        options={[
          { value: '', label: 'Choose an action' },
          ...actions.map(({ name, title }) => ({ value: name, label: title })),
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
    <FormField id="limit-tag" label="Tag" error={error} required>
      <Choice
        id="limit-tag"
        label="Tag"
        value={value}
        options={[
          { value: '', label: 'Choose a tag' },
          ...names.map((name) => ({ value: name, label: name })),
        ]}
        onChange={onChange}
      />
    </FormField>
  );
}
