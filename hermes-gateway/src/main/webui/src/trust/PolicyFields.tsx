import './texts';
import { Checkbox } from '@patternfly/react-core';
import type { FirstKey } from '../api/trust';
import { t } from '../i18n/t';
import { Choice } from '../ui/Choice';
import { FormField } from '../ui/FormField';
import { TextField } from '../ui/TextField';
import type { PolicyDraft } from './policyDraft';

const RULES: FirstKey[] = ['ask', 'accept_first', 'never'];

interface Props {
  draft: PolicyDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<PolicyDraft>) => void;
}

export function PolicyFields({ draft, errorOf, onChange }: Props) {
  return (
    <>
      <TextField
        id="policy-name"
        label={t('trust.name')}
        required
        error={errorOf('name')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        id="policy-tag"
        label={t('trust.tagField')}
        help={t('trust.tagHelp')}
        error={errorOf('tag')}
        value={draft.tag}
        onChange={(tag) => onChange({ tag })}
      />
      <FormField
        id="policy-rule"
        label={t('trust.policies.firstKey')}
        required
        help={t(`trust.policies.ruleHelp.${draft.firstKey}`)}
      >
        <Choice
          id="policy-rule"
          label={t('trust.policies.firstKey')}
          value={draft.firstKey}
          options={RULES.map((value) => ({ value, label: t(`trust.policies.rule.${value}`) }))}
          onChange={(firstKey) => onChange({ firstKey })}
        />
      </FormField>
      {draft.firstKey === 'accept_first' && (
        <>
          <TextField
            id="policy-ranges"
            label={t('trust.policies.ranges')}
            required
            mono
            help={t('trust.policies.rangesHelp')}
            error={errorOf('ranges')}
            value={draft.ranges}
            onChange={(ranges) => onChange({ ranges })}
          />
          <Checkbox
            id="policy-any"
            label={t('trust.policies.anyAddress')}
            isChecked={draft.anyAddress}
            onChange={(_event, anyAddress) => onChange({ anyAddress })}
          />
        </>
      )}
      {draft.firstKey !== 'never' && (
        <Checkbox
          id="policy-learn"
          label={t('trust.policies.learn')}
          isChecked={draft.learn}
          onChange={(_event, learn) => onChange({ learn })}
        />
      )}
    </>
  );
}
