import { Switch } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { KeepOutFields } from '../upgrade/KeepOutFields';
import { useActionTitle } from './useActions';
import { STARTABLE, type WorkDraft } from './workDraft';

const modes = () =>
  [
    { value: 'upgrade', label: t('jobs.work.upgrade') },
    { value: 'dist-upgrade', label: t('jobs.work.distUpgrade') },
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
      <FormField id={`${of}-action`} label={t('jobs.work.do')} error={error}>
        <Choice
          id={`${of}-action`}
          label={t('jobs.work.do')}
          value={draft.action}
          options={STARTABLE.map((action) => ({ value: action, label: titleOf(action) }))}
          onChange={(action) => onChange({ action })}
        />
      </FormField>
      {draft.action === 'apt.upgrade' && (
        <>
          <FormField id={`${of}-mode`} label={t('jobs.work.mode')}>
            <Choice
              id={`${of}-mode`}
              label={t('jobs.work.mode')}
              value={draft.mode}
              options={modes()}
              onChange={(mode) => onChange({ mode })}
            />
          </FormField>
          <SecurityOnly of={of} draft={draft} onChange={onChange} />
          <KeepOutFields of={of} draft={draft} onChange={onChange} />
        </>
      )}
      {draft.action === 'dnf.upgrade' && <SecurityOnly of={of} draft={draft} onChange={onChange} />}
      {draft.action === 'machine.reboot' && (
        <Switch
          id={`${of}-needed`}
          label={t('jobs.work.onlyIfNeeded')}
          isChecked={draft.onlyIfNeeded}
          onChange={(_event, onlyIfNeeded) => onChange({ onlyIfNeeded })}
        />
      )}
    </>
  );
}

function SecurityOnly({ of, draft, onChange }: Pick<Props, 'of' | 'draft' | 'onChange'>) {
  return (
    <Switch
      id={`${of}-security`}
      label={t('jobs.work.securityOnly')}
      isChecked={draft.securityOnly}
      onChange={(_event, securityOnly) => onChange({ securityOnly })}
    />
  );
}
