import './texts';
import { TextInput } from '@patternfly/react-core';
import { t } from '../i18n/t';
import { Choice, type Option } from '../ui/Choice';
import { FormField } from '../ui/FormField';

interface Props<U extends string> {
  id: string;
  label: string;
  help: string;
  value: string;
  unit: U;
  units: readonly Option<U>[];
  error: string | undefined;
  onValue: (value: string) => void;
  onUnit: (unit: U) => void;
}

/** A number and what it counts. */
export function AmountField<U extends string>({ id, label, help, value, unit, units, ...rest }: Props<U>) {
  return (
    <FormField id={id} label={label} help={help} error={rest.error}>
      <div className="su-amount">
        <TextInput
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          validated={rest.error ? 'error' : 'default'}
          aria-describedby={`${id}-help`}
          onChange={(_event, text) => rest.onValue(text)}
        />
        <Choice
          id={`${id}-unit`}
          label={t('campaigns.unitOf', { label })}
          value={unit}
          options={units}
          onChange={rest.onUnit}
        />
      </div>
    </FormField>
  );
}
