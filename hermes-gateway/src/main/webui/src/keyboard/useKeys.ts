import { useEffect, useEffectEvent } from 'react';
import { commandOf, hasSingleKeys, type Command } from './keys';

/** So long `g` waits for its second key. */
const PATIENCE = 1_500;

/** Listens on the whole page, but to nothing that is typed into a field or a dialog. */
export function useKeys(run: (command: Command) => void) {
  const onCommand = useEffectEvent(run);
  useEffect(() => {
    let gAt = -Infinity;
    const onPress = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || isElsewhere(event.target)) return;
      const isSingle = !event.ctrlKey && !event.metaKey;
      if (isSingle && !hasSingleKeys()) return;
      const command = commandOf(event, event.timeStamp - gAt < PATIENCE);
      gAt = command === 'g' ? event.timeStamp : -Infinity;
      if (command === undefined || command === 'g') return;
      event.preventDefault();
      onCommand(command);
    };
    document.addEventListener('keydown', onPress);
    return () => document.removeEventListener('keydown', onPress);
  }, []);
}

const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null);

/** Of the page, or else the first filter of its list. */
export function focusSearch() {
  document.querySelector<HTMLElement>('#main [data-search], #main [role=search] select')?.focus();
}
