import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  id: string;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  children: ReactNode;
}

export function FormField({ label, id, help, error, required, children }: Props) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={required}>
      {children}
      {(error || help) && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={Boolean(error)}>
            <HelperTextItem variant={error ? 'error' : 'default'}>{error ?? help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
