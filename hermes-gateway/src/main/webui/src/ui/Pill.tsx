import '@patternfly/react-styles/css/components/Label/label.css';
import type { ReactNode } from 'react';

interface Props {
  children: ReactNode;
  color?: PillColor;
  variant?: 'filled' | 'outline';
  icon?: ReactNode;
  /** What the pill means; shown on hover and focus. */
  explains?: string;
}

export type PillColor =
  'grey' | 'blue' | 'green' | 'orange' | 'orangered' | 'purple' | 'red' | 'teal' | 'yellow';

/**
 * Looks like a label of the library. That one measures itself when it is drawn and listens to the whole page, which
 * hundreds of them in a list that scrolls can't afford.
 */
export function Pill({ children, color = 'grey', variant = 'filled', icon, explains }: Props) {
  const look = `pf-v6-c-label pf-m-compact pf-m-${variant} pf-m-${color}`;
  return (
    <span
      className={explains ? `${look} su-pill` : look}
      data-explains={explains}
      tabIndex={explains ? 0 : undefined}
    >
      <span className="pf-v6-c-label__content">
        {icon && <span className="pf-v6-c-label__icon">{icon}</span>}
        <span className="pf-v6-c-label__text">{children}</span>
      </span>
    </span>
  );
}
