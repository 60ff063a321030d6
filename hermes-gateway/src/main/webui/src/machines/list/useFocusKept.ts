import { useEffect, useRef } from 'react';

/** A row that scrolled out of sight takes the focus with it: the list has it then, so that the keys still scroll. */
export function useFocusKept(list: HTMLElement | undefined) {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!list) return;
    const come = () => (hadFocus.current = true);
    const go = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !list.contains(relatedTarget as Node)) hadFocus.current = false;
    };
    const elsewhere = (event: PointerEvent) => {
      if (!list.contains(event.target as Node)) hadFocus.current = false;
    };
    list.addEventListener('focusin', come);
    list.addEventListener('focusout', go);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      list.removeEventListener('focusin', come);
      list.removeEventListener('focusout', go);
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, [list]);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) list?.focus({ preventScroll: true });
  });
}
