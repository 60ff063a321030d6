import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Command } from './keys';
import { focusSearch, useKeys } from './useKeys';

const KeysDialog = lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog }));
const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));

const HelpContext = createContext<() => void>(() => undefined);

/** What the keyboard does on every page. */
export function Keyboard({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<'help' | 'palette'>();
  const navigate = useNavigate();
  const run = (command: Command) => {
    if (typeof command === 'object') void navigate(`/${command.goTo}`);
    else if (command === 'search') focusSearch();
    else setOpen(command);
  };
  useKeys(run);
  const close = () => setOpen(undefined);
  return (
    <HelpContext.Provider value={() => setOpen('help')}>
      {children}
      <Suspense>
        {open === 'help' && <KeysDialog onClose={close} />}
        {open === 'palette' && <Palette onClose={close} />}
      </Suspense>
    </HelpContext.Provider>
  );
}

export const useShowKeys = () => useContext(HelpContext);
