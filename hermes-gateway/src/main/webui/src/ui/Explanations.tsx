import { Tooltip } from '@patternfly/react-core';
import { useEffect, useState } from 'react';

interface Explained {
  current: HTMLElement;
  text: string;
  /** A new one for each, so that no tooltip wanders from one element to the next. */
  key: number;
}

/** What `data-explains` says, or else the whole text of a `data-cut` that ends in an ellipsis. */
function explanationOf(element: HTMLElement): string {
  const isCut = element.offsetWidth < element.scrollWidth;
  return element.dataset.explains ?? (isCut ? (element.textContent ?? '') : '');
}

/** One tooltip for the whole page, on hover and focus: one for each pill made the rows of a long list heavy. */
export function Explanations() {
  const [shown, setShown] = useState<Explained>();
  useEffect(() => {
    const come = ({ target }: Event) => {
      const element =
        target instanceof Element ? target.closest<HTMLElement>('[data-explains], [data-cut]') : null;
      const text = element ? explanationOf(element) : '';
      if (!element || !text) return;
      setShown((before) =>
        before?.current === element && before.text === text
          ? before
          : { current: element, text, key: (before?.key ?? 0) + 1 },
      );
    };
    /* A row that is drawn no longer tells nobody that the pointer has left it. */
    const drop = () => setShown((before) => (before?.current.isConnected ? before : undefined));
    document.addEventListener('mouseover', come);
    document.addEventListener('focusin', come);
    document.addEventListener('scroll', drop, { capture: true, passive: true });
    return () => {
      document.removeEventListener('mouseover', come);
      document.removeEventListener('focusin', come);
      document.removeEventListener('scroll', drop, { capture: true });
    };
  }, []);
  return (
    shown && <Tooltip key={shown.key} triggerRef={shown} content={shown.text} isVisible aria-live="off" />
  );
}
