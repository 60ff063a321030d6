import { Label, type LabelProps, Tooltip } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface Props extends Pick<LabelProps, 'color' | 'icon' | 'variant'> {
  children: ReactNode;
  /** What the pill means; shown on hover and focus. */
  explains?: string;
}

export function Pill({ children, explains, ...look }: Props) {
  const label = (
    <Label isCompact {...look}>
      {children}
    </Label>
  );
  if (!explains) return label;
  return (
    <Tooltip content={explains}>
      <span className="su-pill" tabIndex={0}>
        {label}
      </span>
    </Tooltip>
  );
}
