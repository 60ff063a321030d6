import {
  Button,
  TextInputGroup,
  TextInputGroupMain,
  TextInputGroupUtilities,
  type SearchInputProps,
} from '@patternfly/react-core';
import { useRef, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { CloseIcon, SearchIcon } from './icons';

interface Props extends Pick<
  SearchInputProps,
  'aria-label' | 'placeholder' | 'value' | 'onChange' | 'onClear'
> {
  /** Beside what was typed, such as how much was found. */
  beside?: ReactNode;
}

/**
 * A search that the keyboard finds, and that is emptied in the language of the page. That of the library brings menus along
 * that nobody opens here.
 */
export function SearchInput({ value = '', beside, onChange, onClear, ...props }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <TextInputGroup>
      <TextInputGroupMain
        {...props}
        icon={<SearchIcon />}
        innerRef={input}
        value={value}
        inputProps={{ 'data-search': '' }}
        onChange={(event, next) => onChange?.(event, next)}
      />
      {value && onClear && (
        <TextInputGroupUtilities>
          {beside}
          <Button
            variant="plain"
            aria-label={t('ui.clearSearch')}
            icon={<CloseIcon />}
            onClick={(event) => {
              onClear(event);
              input.current?.focus();
            }}
          />
        </TextInputGroupUtilities>
      )}
    </TextInputGroup>
  );
}
