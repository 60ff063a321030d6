import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '../i18n/language';
import { t } from '../i18n/t';
import { useToasts } from './Toasts';

const CHOICES = Object.entries(LANGUAGES) as [Language, string][];

/** Each language by its own name: whoever looks for it may not read the one that is shown. */
export function LanguageMenu({ onChoose }: { onChoose?: (language: Language) => void }) {
  const [isOpen, setOpen] = useState(false);
  const { fail } = useToasts();
  const current = currentLanguage();
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          id="language"
          variant="plainText"
          aria-label={t('app.language', { name: LANGUAGES[current] })}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="su-language">{current}</span>
        </MenuToggle>
      )}
    >
      <DropdownList>
        {CHOICES.map(([language, name]) => (
          <DropdownItem
            key={language}
            lang={language}
            isSelected={language === current}
            aria-current={language === current ? 'true' : undefined}
            onClick={() => {
              onChoose?.(language);
              void chooseLanguage(language).then(focusToggle, fail);
            }}
          >
            {name}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}

/** The page is drawn anew: the focus would be lost. */
const focusToggle = () => requestAnimationFrame(() => document.getElementById('language')?.focus());
