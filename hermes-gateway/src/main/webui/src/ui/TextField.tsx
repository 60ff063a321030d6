import { TextInput, type TextInputProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { FormField } from './FormField';

interface Props extends Pick<
  TextInputProps,
  'type' | 'placeholder' | 'autoComplete' | 'autoFocus' | 'isDisabled'
> {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  mono?: boolean;
}

export function TextField({ id, label, value, onChange, help, error, required, mono, ...input }: Props) {
  return (
    <FormField id={id} label={label} help={help} error={error} required={required}>
      <TextInput
        {...input}
        id={id}
        value={value}
        className={mono ? 'su-mono' : undefined}
        spellCheck={false}
        autoCapitalize="none"
        isRequired={required}
        validated={error ? 'error' : 'default'}
        aria-describedby={error || help ? `${id}-help` : undefined}
        onChange={(_event, text) => onChange(text)}
      />
    </FormField>
  );
}
