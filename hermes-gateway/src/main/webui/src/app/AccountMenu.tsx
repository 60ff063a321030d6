import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
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
          aria-label={`Account of ${me.label}`}
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
          Sign out
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
