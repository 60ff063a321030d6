import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { t } from '../i18n/t';
import { useShowKeys } from '../keyboard/Keyboard';
import { KeyboardIcon, SignOutAltIcon, ThLargeIcon, UserCircleIcon } from '../ui/icons';
import { useSession } from './Session';
import { useToasts } from './Toasts';

const LookDialog = lazy(async () => ({ default: (await import('../look/LookDialog')).LookDialog }));

export function AccountMenu() {
  const [isOpen, setOpen] = useState(false);
  const [isLooking, setLooking] = useState(false);
  const { me, signOut } = useSession();
  const { fail } = useToasts();
  const showKeys = useShowKeys();
  return (
    <>
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
          <DropdownItem icon={<ThLargeIcon />} onClick={() => setLooking(true)}>
            {t('look.menu')}
          </DropdownItem>
          <DropdownItem icon={<KeyboardIcon />} onClick={showKeys}>
            {t('keyboard.menu')}
          </DropdownItem>
          <DropdownItem icon={<SignOutAltIcon />} onClick={() => void signOut().catch(fail)}>
            {t('app.signOut')}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {isLooking && (
        <Suspense>
          <LookDialog onClose={() => setLooking(false)} />
        </Suspense>
      )}
    </>
  );
}
