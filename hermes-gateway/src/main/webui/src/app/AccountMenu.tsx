import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { t } from '../i18n/t';
import { SignOutAltIcon, UserCircleIcon } from '../ui/icons';
import { useSession } from './Session';
import { useToasts } from './Toasts';

export function AccountMenu() {
  const [isOpen, setOpen] = useState(false);
  const { me, signOut } = useSession();
  const { fail } = useToasts();
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          aria-label={t('app.accountOf', { name: me.label })}
          isExpanded={isOpen}
          icon={<UserCircleIcon />}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="su-account-label">{me.label}</span>
        </MenuToggle>
      )}
    >
      <DropdownList>
        <DropdownItem isDisabled description={me.scopes.join(', ')}>
          {me.label}
        </DropdownItem>
        <DropdownItem icon={<SignOutAltIcon />} onClick={() => void signOut().catch(fail)}>
          {t('app.signOut')}
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
