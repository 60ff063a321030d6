import { ExpandableSectionToggle } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import type { Machine } from '../../api/machines';
import { useUiState } from '../useUiState';

interface Props {
  machine: Machine;
  /** Under which its being open is remembered, with that of all others on the page. */
  name: SectionName;
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}

export const SECTIONS = ['system', 'metrics', 'hardware'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A card that can be closed, and is found as it was left. */
export function PageSection({ machine, name, title, beside, children }: Props) {
  const { state, keep } = useUiState(machine.id);
  const id = useId();
  const opened = state?.sectionsOpen ?? SECTIONS;
  const isOpen = opened.includes(name);
  return (
    <section className="su-card" aria-labelledby={`${id}-toggle`}>
      <div className="su-row su-row--apart">
        <ExpandableSectionToggle
          toggleWrapper="h2"
          contentId={`${id}-content`}
          toggleId={`${id}-toggle`}
          isExpanded={isOpen}
          onToggle={(open) =>
            keep({ sectionsOpen: open ? [...opened, name] : opened.filter((one) => one !== name) })
          }
        >
          {title}
        </ExpandableSectionToggle>
        {beside}
      </div>
      <div id={`${id}-content`} hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
