import { InputGroup, InputGroupItem, InputGroupText, TextArea, TextInput } from '@patternfly/react-core';
import type { Setting } from '../api/settings';
import { FormField } from '../ui/FormField';
import { unitOf } from './settingText';

interface Props {
  id: string;
  label: string;
  help?: string;
  error?: string;
  setting: Setting;
  text: string;
  isDisabled: boolean;
  onChange: (text: string) => void;
}

/** A number with its unit, or networks one a line. */
export function SettingField({ id, label, help, error, setting, text, isDisabled, onChange }: Props) {
  const field = {
    id,
    value: text,
    isDisabled,
    spellCheck: false,
    autoComplete: 'off',
    validated: error ? 'error' : 'default',
    'aria-describedby': error || help ? `${id}-help` : undefined,
  } as const;
  const unit = unitOf(setting);
  return (
    <FormField id={id} label={label} help={help} error={error}>
      {setting.type === 'networks' ? (
        <TextArea
          {...field}
          className="su-mono"
          resizeOrientation="vertical"
          rows={3}
          onChange={(_event, typed) => onChange(typed)}
        />
      ) : (
        <InputGroup className="su-setting__number">
          <InputGroupItem isFill>
            <TextInput {...field} inputMode="numeric" onChange={(_event, typed) => onChange(typed)} />
          </InputGroupItem>
          {unit && <InputGroupText>{unit}</InputGroupText>}
        </InputGroup>
      )}
    </FormField>
  );
}
