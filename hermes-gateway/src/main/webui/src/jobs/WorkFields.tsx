import { Switch } from '@patternfly/react-core';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { useActionTitle } from './useActions';
import { STARTABLE, type WorkDraft } from './workDraft';

const MODES = [
  { value: 'upgrade', label: 'upgrade: never removes a package' },
  { value: 'dist-upgrade', label: 'dist-upgrade: may install new ones, removes none' },
] as const;

interface Props {
  /** Begins the ids of the fields. */
  of: string;
  draft: WorkDraft;
  error: string | undefined;
  onChange: (change: Partial<WorkDraft>) => void;
}

/** What is done on each machine. */
export function WorkFields({ of, draft, error, onChange }: Props) {
  const titleOf = useActionTitle();
  return (
    <>
      <FormField id={`${of}-action`} label="Do" error={error}>
        <Choice
          id={`${of}-action`}
          label="Do"
          value={draft.action}
          options={STARTABLE.map((action) => ({ value: action, label: titleOf(action) }))}
          onChange={(action) => onChange({ action })}
        />
      </FormField>
      {draft.action === 'apt.upgrade' && (
        <>
          <FormField id={`${of}-mode`} label="Mode">
            <Choice
              id={`${of}-mode`}
              label="Mode"
              value={draft.mode}
              options={MODES}
              onChange={(mode) => onChange({ mode })}
            />
          </FormField>
          <Switch
            id={`${of}-security`}
            label="Security updates only"
            isChecked={draft.securityOnly}
            onChange={(_event, securityOnly) => onChange({ securityOnly })}
          />
        </>
      )}
    </>
  );
}
