import { t } from '../i18n/t';
import { SelectorField } from '../machines/SelectorField';
import { StepFields } from './StepFields';
import type { DraftProps } from './WhenFields';

export function WhatFields({ draft, errorOf, onChange }: DraftProps) {
  return (
    <>
      <StepFields steps={draft.steps} errorOf={errorOf} onChange={(steps) => onChange({ steps })} />
      <SelectorField
        id="schedule-selector"
        read={t('machines.selector.readAtRun')}
        value={draft.selector}
        error={errorOf('selector')}
        onChange={(selector) => onChange({ selector })}
      />
    </>
  );
}
