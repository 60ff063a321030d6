import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';

/** For what holds many plain links: a click leads on within the page, as with `Link`, which is too much for each row of a long list. */
export function useLinkClicks() {
  const navigate = useNavigate();
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const path = link?.getAttribute('href');
    const isPlain = event.button === 0 && !(event.metaKey || event.altKey || event.ctrlKey || event.shiftKey);
    if (!path?.startsWith('/') || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    void navigate(path);
  };
}
