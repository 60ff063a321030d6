import { Alert as BareAlert, type AlertProps } from '@patternfly/react-core';
import { t } from '../i18n/t';

/** Says its weight in the language of the page to whoever does not see its colour. */
export const Alert = ({ variant = 'custom', ...props }: AlertProps) => (
  <BareAlert {...props} variant={variant} variantLabel={t(`ui.alert.${variant}`)} />
);
