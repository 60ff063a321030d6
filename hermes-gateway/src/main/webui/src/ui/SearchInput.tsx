import { SearchInput as BareSearchInput, type SearchInputProps } from '@patternfly/react-core';
import { t } from '../i18n/t';

/** A search that the keyboard finds, and that is emptied in the language of the page. */
export const SearchInput = (props: Omit<SearchInputProps, 'ref'>) => (
  <BareSearchInput
    {...props}
    resetButtonLabel={t('ui.clearSearch')}
    inputProps={{ ...props.inputProps, 'data-search': '' }}
  />
);
